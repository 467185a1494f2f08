# error: flowspace/unknown-global at 4:11
# A name that nothing defines.
def entry_point(argv):
    print lenght(argv)
    return 0

def target(driver, args):
    return entry_point, None
