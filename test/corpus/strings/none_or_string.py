# A variable that is a string or None: tests, defaults and comparison.
# expect:
#  5:alpha 0: nothing
#  hi Robert hi Bob hi Al
#  False True True
#  empty and None are both false True

def lookup(key):
    if key == 'a':
        return 'alpha'
    elif key == 'empty':
        return ''
    return None


def label(key):
    value = lookup(key)
    if value is None:
        return 'nothing'
    return '%d:%s' % (len(value), value)


class Person(object):
    def __init__(self, name, nick=None):
        self.name = name
        self.nick = nick

    def greeting(self):
        return 'hi ' + (self.nick or self.name)


def entry_point(argv):
    print label('a'), label('empty'), label('zzz')
    print Person('Robert').greeting(), Person('Robert', 'Bob').greeting(), Person('Al', '').greeting()
    print lookup('q') == 'alpha', lookup('a') == 'alpha', lookup('a') is not None
    if lookup('empty'):
        print 'wrong'
    else:
        print 'empty and None are both false', not lookup('q')
    return 0


def target(driver, args):
    return entry_point, None
