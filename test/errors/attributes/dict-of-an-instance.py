# error: annotator/unknown-attribute at 8:17
# Instances have no __dict__ at run time.
class Box(object):
    def __init__(self):
        self.size = 3

def entry_point(argv):
    for name in Box().__dict__:
        print name
    return 0

def target(driver, args):
    return entry_point, None
