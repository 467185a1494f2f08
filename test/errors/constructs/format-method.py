# error: annotator/not-rpython at 4:11
# The operator % takes the place of format().
def entry_point(argv):
    print '{0} arguments'.format(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
