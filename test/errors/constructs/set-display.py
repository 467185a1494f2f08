# error: annotator/not-rpython at 4:12
# Sets are no RPython type.
def entry_point(argv):
    seen = {1, 2, 3}
    print len(argv) in seen
    return 0

def target(driver, args):
    return entry_point, None
