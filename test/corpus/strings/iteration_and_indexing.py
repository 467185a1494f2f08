# Characters of a string by for, by index and in reverse.
# expect:
#  desserts x 0
#  True False True True
#  a c ? c ?
#  341
#  0 x 1 y 2 z

def reverse(s):
    out = ''
    i = len(s) - 1
    while i >= 0:
        out += s[i]
        i -= 1
    return out


def is_palindrome(s):
    for i in range(len(s) // 2):
        if s[i] != s[len(s) - 1 - i]:
            return False
    return True


def char_at(s, i):
    try:
        return s[i]
    except IndexError:
        return '?'


def entry_point(argv):
    print reverse('stressed'), reverse('x'), len(reverse(''))
    print is_palindrome('racecar'), is_palindrome('ab'), is_palindrome(''), is_palindrome('a')
    print char_at('abc', 0), char_at('abc', 2), char_at('abc', 3), char_at('abc', -1), char_at('abc', -4)
    total = 0
    for c in 'sum':
        total += ord(c)
    print total
    for i, c in enumerate('xyz'):
        print i, c,
    print
    return 0


def target(driver, args):
    return entry_point, None
