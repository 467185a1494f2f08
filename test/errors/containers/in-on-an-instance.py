# error: annotator/unknown-attribute at 9:11
# in works on containers, and on instances with __contains__.
class Scope(object):
    def __init__(self):
        self.names = {}

def entry_point(argv):
    scope = Scope()
    print argv[0] in scope
    return 0

def target(driver, args):
    return entry_point, None
