# error: annotator/not-rpython at 7:5
# Functions do not change at run time.
def counter():
    return 1

def entry_point(argv):
    counter.calls = len(argv)
    return counter()

def target(driver, args):
    return entry_point, None
