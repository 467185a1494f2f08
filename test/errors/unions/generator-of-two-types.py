# error: annotator/union-error at 5:5
# What a generator gives has one type.
def parts(n):
    yield n
    yield 'end'

def entry_point(argv):
    for part in parts(len(argv)):
        print part
    return 0

def target(driver, args):
    return entry_point, None
