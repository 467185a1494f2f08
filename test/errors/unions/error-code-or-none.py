# error: annotator/union-error at 4:5
# A function that forgets to return on one path.
def find(names, wanted):
    for i in range(len(names)):
        if names[i] == wanted:
            return i

def entry_point(argv):
    print find(argv, 'x')
    return 0

def target(driver, args):
    return entry_point, None
