# str(), %s and %r of an instance name its class, and tell two instances apart.
# expect:
#  True True True
#  False True
#  <
#  >

class Animal(object):
    pass


class Horse(Animal):
    pass


def make(n):
    if n > 1:
        return Animal()
    return Horse()


def entry_point(argv):
    n = len(argv)
    a = make(n)
    b = make(n + 1)
    text = str(a)
    print text.find('Horse object at 0x') > 0, ('%s' % a) == text, ('%r' % b).find('Animal object at 0x') > 0
    print str(make(n)) == text, str(a) == text
    print text[0]
    print text[len(text) - 1]
    return 0


def target(driver, args):
    return entry_point, None
