# error: annotator/not-rpython at 9:9
# Attributes stay as long as their object.
class Box(object):
    def __init__(self):
        self.content = 1

def entry_point(argv):
    box = Box()
    del box.content
    return 0

def target(driver, args):
    return entry_point, None
