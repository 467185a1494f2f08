# error: annotator/not-rpython at 4:15
# Only three encodings are there at run time.
def entry_point(argv):
    print len(argv[0].decode('koi8-r'))
    return 0

def target(driver, args):
    return entry_point, None
