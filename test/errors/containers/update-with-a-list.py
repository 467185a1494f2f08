# error: annotator/unsupported-operation at 5:5
# update() takes a dictionary.
def entry_point(argv):
    d = {'a': 'b'}
    d.update(argv)
    print len(d)
    return 0

def target(driver, args):
    return entry_point, None
