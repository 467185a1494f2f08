# error: annotator/none-raised at 13:9
# The exception to raise may be None.
class Failure(Exception):
    pass

class Keeper(object):
    def __init__(self):
        self.error = None

    def check(self, n):
        if n > 5:
            self.error = Failure()
        raise self.error

def entry_point(argv):
    try:
        Keeper().check(len(argv))
    except Failure:
        return 1
    return 0

def target(driver, args):
    return entry_point, None
