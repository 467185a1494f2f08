# error: annotator/union-error at 14:27
# A lexer whose tokens carry ints and texts in one attribute.
class Token(object):
    def __init__(self, kind, value):
        self.kind = kind
        self.value = value

def tokenize(text):
    tokens = []
    for part in text.split(' '):
        if part.isdigit():
            tokens.append(Token('num', int(part)))
        else:
            tokens.append(Token('name', part))
    return tokens

def entry_point(argv):
    for token in tokenize(argv[0]):
        print token.kind, token.value
    return 0

def target(driver, args):
    return entry_point, None
