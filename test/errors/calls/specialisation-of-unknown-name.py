# error: annotator/not-rpython at 8:11
# There is no such specialisation.
def f(x):
    return x
f._annspecialcase_ = 'specialize:argh(0)'

def entry_point(argv):
    print f(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
