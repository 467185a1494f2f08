# error: annotator/unsupported-builtin at 5:20
# sorted() with a key at run time.
def entry_point(argv):
    counts = {'a': 1}
    for name, n in sorted(counts.items(), key=lambda item: item[1]):
        print name, n
    return 0

def target(driver, args):
    return entry_point, None
