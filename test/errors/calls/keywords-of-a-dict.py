# error: flowspace/keyword-arguments at 8:11
# Keywords cannot come out of a dictionary.
def draw(x, color=1):
    return x + color

def entry_point(argv):
    options = {'color': 3}
    print draw(len(argv), **options)
    return 0

def target(driver, args):
    return entry_point, None
