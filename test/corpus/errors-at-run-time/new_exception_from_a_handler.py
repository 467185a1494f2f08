# An exception raised inside a handler replaces the first one.
# exit: 1
# stderr: RuntimeError
# expect:
#  loaded good
#  cannot load bad

def load(name):
    try:
        if name == 'bad':
            raise KeyError
        return 'loaded ' + name
    except KeyError:
        print 'cannot load', name
        raise RuntimeError('replacement')


def entry_point(argv):
    for name in ['good', 'bad', 'other']:
        print load(name)
    return 0


def target(driver, args):
    return entry_point, None
