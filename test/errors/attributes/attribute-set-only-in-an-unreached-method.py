# error: annotator/unknown-attribute at 11:9
# The method that sets the attribute is never called.
class Lexer(object):
    def __init__(self, text):
        self.text = text

    def reset(self):
        self.pos = 0

    def advance(self):
        self.pos += 1
        return self.pos

def entry_point(argv):
    print Lexer(argv[0]).advance()
    return 0

def target(driver, args):
    return entry_point, None
