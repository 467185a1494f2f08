# error: annotator/not-rpython at 9:9
# Raising a class that is no exception.
class ParseError(object):
    def __init__(self, msg):
        self.msg = msg

def parse(text):
    if text == '':
        raise ParseError('empty')
    return text

def entry_point(argv):
    print parse(argv[0])
    return 0

def target(driver, args):
    return entry_point, None
