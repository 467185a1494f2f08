# error: annotator/unknown-attribute at 7:11
# len() of an instance without __len__.
class Bag(object):
    pass

def entry_point(argv):
    print len(Bag())
    return 0

def target(driver, args):
    return entry_point, None
