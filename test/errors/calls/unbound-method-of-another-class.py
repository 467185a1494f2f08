# error: annotator/union-error at 12:11
# The first argument is no instance of the class.
class Left(object):
    def name(self):
        return 'left'

class Right(object):
    pass

def entry_point(argv):
    print Left().name()
    print Left.name(Right())
    return 0

def target(driver, args):
    return entry_point, None
