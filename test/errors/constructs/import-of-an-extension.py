# error: flowspace/always-raises at 4:5
# A module that is not there, imported where it is needed.
def load():
    import ujson
    return ujson.loads('1')

def entry_point(argv):
    print load()
    return 0

def target(driver, args):
    return entry_point, None
