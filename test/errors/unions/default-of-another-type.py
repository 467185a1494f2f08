# error: annotator/union-error at 8:11
# The default value is a value of the parameter as all others.
def greet(name=0):
    return name

def entry_point(argv):
    print greet()
    print greet(argv[0])
    return 0

def target(driver, args):
    return entry_point, None
