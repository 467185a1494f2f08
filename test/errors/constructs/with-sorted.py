# error: annotator/unsupported-builtin at 4:16
# sorted() takes anything in Python; RPython has make_timsort_class.
def entry_point(argv):
    for arg in sorted(argv):
        print arg
    return 0

def target(driver, args):
    return entry_point, None
