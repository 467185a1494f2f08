# error: annotator/not-rpython at 9:11
# Class methods would need classes as arguments.
class Maker(object):
    @classmethod
    def make(cls):
        return cls()

def entry_point(argv):
    print Maker.make() is None
    return 0

def target(driver, args):
    return entry_point, None
