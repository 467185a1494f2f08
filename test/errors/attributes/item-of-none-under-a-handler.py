# An item of what is always None: the handler does not make it right.
# error: annotator/blocked-block at 7:9

def first(argv):
    table = None
    try:
        table[len(argv)]
    except IndexError:
        return 1
    return 0


def entry_point(argv):
    return first(argv)


def target(driver, args):
    return entry_point, None
