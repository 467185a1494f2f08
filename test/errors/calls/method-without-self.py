# error: annotator/wrong-arguments at 8:11
# The parameter self was forgotten.
class Greeter(object):
    def greet():
        return 'hello'

def entry_point(argv):
    print Greeter().greet()
    return 0

def target(driver, args):
    return entry_point, None
