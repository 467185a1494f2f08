# error: annotator/not-rpython at 11:11
# The attribute of a prebuilt instance is nothing RPython knows.
class Registry(object):
    def __init__(self):
        self.seen = set()
        self.count = 0

registry = Registry()

def entry_point(argv):
    print registry.seen is None
    return 0

def target(driver, args):
    return entry_point, None
