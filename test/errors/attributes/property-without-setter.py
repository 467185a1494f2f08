# error: annotator/unknown-attribute at 14:5
# A property that can only be read.
class Box(object):
    def __init__(self):
        self._size = 3

    def get_size(self):
        return self._size

    size = property(get_size)

def entry_point(argv):
    box = Box()
    box.size = len(argv)
    print box.size
    return 0

def target(driver, args):
    return entry_point, None
