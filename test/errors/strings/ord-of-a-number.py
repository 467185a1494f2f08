# error: annotator/unsupported-operation at 4:11
# ord() takes a character.
def entry_point(argv):
    print ord(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
