# error: annotator/union-error at 6:12
# Byte strings do not turn into unicode strings by themselves.
def title(wide):
    if wide:
        return u'title'
    return 'title'

def entry_point(argv):
    print len(title(len(argv) > 1))
    return 0

def target(driver, args):
    return entry_point, None
