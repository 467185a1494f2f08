# error: annotator/wrong-arguments at 7:11
# By position and by keyword at once.
def draw(x, color=1):
    return x + color

def entry_point(argv):
    print draw(len(argv), x=2)
    return 0

def target(driver, args):
    return entry_point, None
