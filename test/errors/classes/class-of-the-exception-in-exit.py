# __exit__ gets the exception in place of its class: nothing is there to compare with a class.
# error: annotator/unsupported-operation at 13:16

class Quiet(object):
    def __init__(self):
        self.left = 0

    def __enter__(self):
        return self

    def __exit__(self, etype, value, tb):
        self.left += 1
        return etype is KeyError or isinstance(value, ValueError)


def entry_point(argv):
    quiet = Quiet()
    with quiet:
        if len(argv) > 1:
            raise KeyError
        raise ValueError
    return quiet.left


def target(driver, args):
    return entry_point, None
