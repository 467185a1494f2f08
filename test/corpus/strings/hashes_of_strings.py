# compute_hash() of equal strings is equal, however they were made; strings as keys, many and long ones.
# expect:
#  == equal strings
#  True True True
#  == of constants
#  True True
#  == most are different
#  True
#  == prebuilt tables
#  1 0 4 False 2
#  == counting words
#  3 2 1 5
#  == many keys
#  1000 1000
#  == long keys
#  1 2 2
#  == hashes as fields, characters, None
#  True True

from rpython.rlib.objectmodel import compute_hash


class Name(object):
    def __init__(self, text):
        self.text = text
        self.hash = compute_hash(text)


def count_words(text):
    d = {}
    for w in text.split():
        d[w] = d.get(w, 0) + 1
    return d


CONSTANT = 'constant text'
TABLE = {'one': 1, 'two': 2, '': 0, 'a\x00b': 4}


def entry_point(argv):
    one = len(argv)
    print '== equal strings'
    print compute_hash('ab' * one) == compute_hash('a' + 'b' * one), compute_hash('' * one) == compute_hash(''), compute_hash('a') == compute_hash('a' * one)
    print '== of constants'
    print compute_hash(CONSTANT) == compute_hash('constant ' + 'text' * one), compute_hash(u'abc') == compute_hash(u'ab' + unichr(98 + one))
    print '== most are different'
    seen = {}
    for i in range(2000):
        seen[compute_hash('key%d' % i)] = None
    print len(seen) > 1990
    print '== prebuilt tables'
    print TABLE['one' * one], TABLE['' * one], TABLE['a\x00b' * one], 'three' in TABLE, TABLE.get('tw' + 'o' * one, -1)
    print '== counting words'
    d = count_words('the cat and the dog and the bird')
    print d['the'], d['and'], d['cat'], len(d)
    print '== many keys'
    e = {}
    for i in range(1000):
        e[str(i)] = i
    ok = 0
    for i in range(1000):
        ok += e['%d' % i] == i
    print ok, len(e)
    print '== long keys'
    f = {'x' * 10000: 1, 'x' * 10001: 2}
    print f['x' * (10000 * one)], f['x' * (10000 * one + 1)], len(f)
    print '== hashes as fields, characters, None'
    print Name('abc').hash == Name('a' + 'bc' * one).hash, compute_hash('abc'[one]) == compute_hash('b')
    return 0


def target(driver, args):
    return entry_point, None
