# Variables that the body of a with statement sets are there behind it.
# args: abc de
# expect:
#  == one variable
#  enter
#  exit
#  3
#  == in a loop
#  enter
#  exit
#  enter
#  exit
#  5
#  == exceptions pass
#  enter
#  exit after ValueError
#  caught
#  == nested
#  enter
#  enter
#  exit
#  exit
#  abcde
#  == in a generator
#  enter
#  exit
#  enter
#  exit
#  2 3


class Tracer(object):
    def __init__(self, text):
        self.text = text

    def __enter__(self):
        print 'enter'
        return self

    def __exit__(self, exc, value, traceback):
        if isinstance(value, ValueError):
            print 'exit after ValueError'
        else:
            print 'exit'

    def read(self):
        if self.text == '':
            raise ValueError
        return self.text


def length(text):
    with Tracer(text) as f:
        data = f.read()
    return len(data)


def total(texts):
    result = 0
    for text in texts:
        with Tracer(text) as f:
            part = f.read()
            if part == 'never':
                continue
        result += len(part)
    return result


def both(a, b):
    with Tracer(a) as f:
        with Tracer(b) as g:
            left = f.read()
            right = g.read()
    return left + right


def lengths(texts):
    for text in texts:
        with Tracer(text) as f:
            data = f.read()
        yield len(data)


def entry_point(argv):
    print '== one variable'
    print length(argv[1])
    print '== in a loop'
    print total(argv[1:])
    print '== exceptions pass'
    try:
        print length('')
    except ValueError:
        print 'caught'
    print '== nested'
    print both(argv[1], argv[2])
    print '== in a generator'
    found = []
    for n in lengths([argv[2], argv[1]]):
        found.append(n)
    print found[0], found[1]
    return 0


def target(driver, args):
    return entry_point, None
