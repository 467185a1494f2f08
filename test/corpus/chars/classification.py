# isdigit, isalpha, isspace and the case tests on single characters.
# expect:
#  ULLLL.SULLLLSDDSLLLS.
#  52
#  A z 5 !

def classify(c):
    if c.isdigit():
        return 'D'
    elif c.isupper():
        return 'U'
    elif c.islower():
        return 'L'
    elif c.isspace():
        return 'S'
    return '.'


def entry_point(argv):
    print ''.join([classify(c) for c in 'Hello, World 42\tend\n_'])
    n = 0
    for i in range(128):
        if chr(i).isalnum() != (chr(i).isalpha() or chr(i).isdigit()):
            print 'odd', i
        if chr(i).isalpha():
            n += 1
    print n
    print 'a'.upper(), 'Z'.lower(), '5'.upper(), '!'.lower()
    return 0


def target(driver, args):
    return entry_point, None
