# error: annotator/union-error at 7:18
# A variable is a number on one path and a text on the other.
def describe(n):
    if n > 3:
        answer = n
    else:
        answer = 'few'
    return answer

def entry_point(argv):
    print describe(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
