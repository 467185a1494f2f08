# error: annotator/wrong-arguments at 4:11
# Classes are made while the program is loaded.
def entry_point(argv):
    cls = type('Name', (object,), {})
    print cls is None
    return 0

def target(driver, args):
    return entry_point, None
