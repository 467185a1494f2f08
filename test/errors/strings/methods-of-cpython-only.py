# error: annotator/unknown-attribute at 7:11
# error: annotator/unknown-attribute at 8:11
# error: annotator/not-rpython at 9:11
# error: annotator/unsupported-operation at 10:5
# str methods that RPython does not have.
def entry_point(argv):
    print argv[0].title()
    print argv[0].zfill(8)
    print '{} items'.format(len(argv))
    print argv[0].splitlines()
    return 0

def target(driver, args):
    return entry_point, None
