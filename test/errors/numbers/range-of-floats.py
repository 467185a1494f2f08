# error: annotator/unsupported-operation at 4:14
# Ranges count in whole numbers.
def entry_point(argv):
    for i in range(len(argv) * 1.0):
        print i
    return 0

def target(driver, args):
    return entry_point, None
