# error: annotator/union-error at 10:12
# An attribute has one type in all instances of a class.
class Token(object):
    def __init__(self, kind, value):
        self.kind = kind
        self.value = value

def entry_point(argv):
    number = Token('number', len(argv))
    word = Token('word', argv[0])
    print number.kind, word.kind
    return 0

def target(driver, args):
    return entry_point, None
