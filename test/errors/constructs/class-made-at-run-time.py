# error: flowspace/unsupported at 4:5
# Classes are made while the program is loaded.
def entry_point(argv):
    class Local(object):
        pass
    print Local() is None
    return 0

def target(driver, args):
    return entry_point, None
