# error: annotator/union-error at 5:15
# Lists that meet in one list become one list type.
def entry_point(argv):
    names = ['a', 'b']
    numbers = [1, 2]
    table = [names]
    table.append(numbers)
    print len(table)
    return 0

def target(driver, args):
    return entry_point, None
