# error: annotator/not-rpython at 15:12
# A second base class must be a mixin.
class Named(object):
    def name(self):
        return 'named'

class Sized(object):
    def size(self):
        return 1

class Both(Named, Sized):
    pass

def entry_point(argv):
    both = Both()
    print both.name(), both.size()
    return 0

def target(driver, args):
    return entry_point, None
