# error: annotator/long-integer at 5:12
# The constant does not fit in a machine word.
def entry_point(argv):
    big = 123456789012345678901234567890
    return big == len(argv)

def target(driver, args):
    return entry_point, None
