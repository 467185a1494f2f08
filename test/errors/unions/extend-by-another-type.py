# error: annotator/union-error at 5:5
# extend() makes the items of both lists one type.
def entry_point(argv):
    numbers = [1]
    numbers.extend(argv)
    print len(numbers)
    return 0

def target(driver, args):
    return entry_point, None
