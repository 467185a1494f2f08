# error: annotator/union-error at 5:12
# Concatenation does not decode.
def entry_point(argv):
    name = argv[0]
    text = u'name: ' + name
    print len(text)
    return 0

def target(driver, args):
    return entry_point, None
