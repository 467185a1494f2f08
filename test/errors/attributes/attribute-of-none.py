# error: annotator/blocked-block at 8:16
# The variable is None on every path.
class Parser(object):
    def __init__(self):
        self.lexer = None

    def parse(self):
        return self.lexer.next_token()

def entry_point(argv):
    print Parser().parse()
    return 0

def target(driver, args):
    return entry_point, None
