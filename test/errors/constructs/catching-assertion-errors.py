# error: flowspace/except-class at 6:5
# An assertion that fails ends the program.
def entry_point(argv):
    try:
        assert len(argv) > 3
    except AssertionError:
        print 'few'
    return 0

def target(driver, args):
    return entry_point, None
