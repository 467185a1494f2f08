# error: flowspace/raise at 5:9
# Only exceptions can be raised.
def entry_point(argv):
    if len(argv) > 9:
        raise 'too many'
    return 0

def target(driver, args):
    return entry_point, None
