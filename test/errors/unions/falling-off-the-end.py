# error: annotator/union-error at 4:5
# A function that forgets a return on one path gives None there.
def sign(n):
    if n > 0:
        return 1
    elif n < 0:
        return -1

def entry_point(argv):
    print sign(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
