# error: annotator/not-constant at 9:11
# getattr() needs a name that is known at translation time.
class Settings(object):
    def __init__(self):
        self.size = 1
        self.color = 2

def entry_point(argv):
    print getattr(Settings(), argv[1])
    return 0

def target(driver, args):
    return entry_point, None
