# error: annotator/not-rpython at 4:5
# Only exceptions can be raised.
def fail(code):
    raise code

def entry_point(argv):
    if len(argv) > 9:
        fail(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
