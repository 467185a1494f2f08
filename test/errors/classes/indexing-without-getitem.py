# error: annotator/unknown-attribute at 8:11
# An instance is indexed that has no __getitem__.
class Table(object):
    def __init__(self):
        self.rows = [1]

def entry_point(argv):
    print Table()[0]
    return 0

def target(driver, args):
    return entry_point, None
