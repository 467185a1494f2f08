# Exceptions carry fields and methods; the handler reads them.
# expect:
#  ok
#  wanted ): end of input at 3 )
#  unexpected ) at 2 2
#  bad character x at 1 1
#  empty at -1 -1

class ParseError(Exception):
    def __init__(self, message, position=-1):
        self.message = message
        self.position = position

    def describe(self):
        return '%s at %d' % (self.message, self.position)


class EndOfInput(ParseError):
    def __init__(self, position):
        ParseError.__init__(self, 'end of input', position)
        self.wanted = ')'

    def describe(self):
        return 'wanted ' + self.wanted + ': ' + ParseError.describe(self)


def match(text):
    depth = 0
    for i in range(len(text)):
        c = text[i]
        if c == '(':
            depth += 1
        elif c == ')':
            depth -= 1
            if depth < 0:
                raise ParseError('unexpected )', i)
        elif c != ' ':
            raise ParseError('bad character ' + c, position=i)
    if depth > 0:
        raise EndOfInput(len(text))
    if not text:
        raise ParseError('empty')
    return 'ok'


def entry_point(argv):
    for text in ['()', '(()', '())', '(x)', '']:
        try:
            print match(text)
        except EndOfInput, e:
            print e.describe(), e.wanted
        except ParseError, e:
            print e.describe(), e.position
    return 0


def target(driver, args):
    return entry_point, None
