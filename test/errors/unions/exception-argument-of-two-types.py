# error: annotator/union-error at 10:11
# Attributes of exceptions keep one type, too.
class Failure(Exception):
    def __init__(self, info):
        self.info = info

def check(argv):
    if len(argv) > 5:
        raise Failure(len(argv))
    raise Failure('few')

def entry_point(argv):
    try:
        check(argv)
    except Failure, e:
        print e.info
    return 0

def target(driver, args):
    return entry_point, None
