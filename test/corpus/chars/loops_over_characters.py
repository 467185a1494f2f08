# Loops over characters: by index, by iteration, enumerated, backwards, in pairs; frequency, rot13, checksums, Luhn.
# expect:
#  == the same in two ways
#  True 6163 0 296
#  == backwards
#  xof nworb kciuq ehT 0
#  == neighbours
#  3 0 0
#  == rot13 twice
#  Gur dhvpx oebja sbk True
#  == the check digit of Luhn
#  True False True
#  == the most frequent letter
#  i 5
#  == membership in loops
#  5 C -
#  == brackets
#  True False False False True

def by_index(s):
    n = 0
    for i in range(len(s)):
        n = n * 3 + ord(s[i]) & 0xffff
    return n


def by_iteration(s):
    n = 0
    for c in s:
        n = n * 3 + ord(c) & 0xffff
    return n


def enumerated(s):
    n = 0
    for i, c in enumerate(s):
        n += i * ord(c)
    return n


def backwards(s):
    result = []
    for i in range(len(s) - 1, -1, -1):
        result.append(s[i])
    return ''.join(result)


def doubles(s):
    n = 0
    for i in range(1, len(s)):
        if s[i] == s[i - 1]:
            n += 1
    return n


def rot13(s):
    result = []
    for c in s:
        if 'a' <= c.lower() <= 'm':
            c = chr(ord(c) + 13)
        elif 'n' <= c.lower() <= 'z':
            c = chr(ord(c) - 13)
        result.append(c)
    return ''.join(result)


def luhn(s):
    total = 0
    double = False
    i = len(s)
    while i > 0:
        i -= 1
        d = ord(s[i]) - ord('0')
        if double:
            d *= 2
            if d > 9:
                d -= 9
        total += d
        double = not double
    return total % 10 == 0


def frequency(s):
    counts = [0] * 26
    for c in s.lower():
        i = ord(c) - ord('a')
        if 0 <= i < 26:
            counts[i] += 1
    best = 0
    for i in range(26):
        if counts[i] > counts[best]:
            best = i
    return chr(best + ord('a')), counts[best]


def vowels(s):
    n = 0
    for c in s:
        if c in 'aeiou':
            n += 1
    return n


def first_upper(s):
    for c in s:
        if c.isupper():
            return c
    else:
        return '-'


def brackets(s):
    stack = []
    for c in s:
        if c in '([{':
            stack.append(c)
        elif c in ')]}':
            if not stack:
                return False
            o = stack.pop()
            if o + c not in ('()', '[]', '{}'):
                return False
    return not stack


def entry_point(argv):
    one = len(argv)
    s = 'The quick brown fox' * one
    print '== the same in two ways'
    print by_index(s) == by_iteration(s), by_index(s), by_index(''), enumerated('abc' * one)
    print '== backwards'
    print backwards(s), len(backwards(''))
    print '== neighbours'
    print doubles('bookkeeper' * one), doubles('a'), doubles('')
    print '== rot13 twice'
    print rot13(s), rot13(rot13(s)) == s
    print '== the check digit of Luhn'
    print luhn('79927398713' * one), luhn('79927398710'), luhn('')
    print '== the most frequent letter'
    c, n = frequency('Mississippi rivers' * one)
    print c, n
    print '== membership in loops'
    print vowels(s), first_upper('abC' * one), first_upper('abc')
    print '== brackets'
    print brackets('{[()()]}' * one), brackets('(]'), brackets('(('), brackets(')'), brackets('')
    return 0


def target(driver, args):
    return entry_point, None
