# error: annotator/wrong-arguments at 7:5
# *args of a length that is not known.
def log(level, *args):
    print level, len(args)

def call(args):
    log('info', *args)

def entry_point(argv):
    call(argv)
    return 0

def target(driver, args):
    return entry_point, None
