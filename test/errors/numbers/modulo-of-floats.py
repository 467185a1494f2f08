# error: annotator/unsupported-operation at 5:11
# Use math.fmod.
def entry_point(argv):
    x = 7.5 * len(argv)
    print x % 2.0
    return 0

def target(driver, args):
    return entry_point, None
