# error: annotator/union-error at 16:11
# A generator is kept in a variable with a list.
def numbers(n):
    while n > 0:
        yield n
        n -= 1

def total(items):
    result = 0
    for item in items:
        result += item
    return result

def entry_point(argv):
    print total(numbers(3))
    print total([1, 2])
    return 0

def target(driver, args):
    return entry_point, None
