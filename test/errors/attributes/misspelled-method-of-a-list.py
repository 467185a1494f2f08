# error: annotator/unknown-attribute at 5:5
# Lists have no method of this name.
def entry_point(argv):
    names = []
    names.add('x')
    return len(names)

def target(driver, args):
    return entry_point, None
