# error: annotator/unsupported-builtin at 4:12
# Sets are no RPython type.
def entry_point(argv):
    seen = set()
    for arg in argv:
        seen.add(arg)
    return 0

def target(driver, args):
    return entry_point, None
