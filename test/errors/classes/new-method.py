# error: annotator/not-rpython at 8:11
# __new__ is not used at run time.
class Single(object):
    def __new__(cls):
        return object.__new__(cls)

def entry_point(argv):
    print Single() is None
    return 0

def target(driver, args):
    return entry_point, None
