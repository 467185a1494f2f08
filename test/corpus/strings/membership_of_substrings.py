# "in" on strings, with characters and with longer patterns.
# expect:
#  8 0 0
#  True False True False True
#  True False True
#  True True True

VOWELS = 'aeiou'


def vowels(word):
    n = 0
    for c in word:
        if c in VOWELS:
            n += 1
    return n


def has(text, pattern):
    return pattern in text


def entry_point(argv):
    print vowels('onomatopoeia'), vowels('rhythm'), vowels('')
    print has('hello', 'ell'), has('hello', 'elo'), has('hello', ''), has('', 'x'), has('', '')
    print 'x' in 'xyz', 'x' not in 'xyz', 'zz' not in 'xyz'
    print has('aab', 'ab'), has('ababac', 'abac'), has('mississippi', 'issip')
    return 0


def target(driver, args):
    return entry_point, None
