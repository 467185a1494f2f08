# None together with strings, lists, dicts, instances, functions, unicode; and what tests of it say.
# expect:
#  == strings
#  none
#  big!
#  True True True False
#  == truth of nullable strings
#  false false true
#  == lists
#  none
#  5
#  True False
#  == dicts
#  none
#  x
#  == instances
#  none
#  5
#  True True True
#  == unicode
#  True False
#  False True
#  == attributes
#  True True
#  2 x
#  True
#  == arguments
#  -1 3 -1
#  == none returned by all paths
#  True True
#  == identity of two nullable
#  True False True False
#  == none or default
#  default big
#  == list items
#  True True True False
#  2 z
#  == dict values
#  True x True
#  == assert not none
#  5
#  == text of none
#  None None big
#  == chain ending in none
#  6

class A(object):
    child = None
    text = None

    def __init__(self, n):
        self.n = n


def maybe_str(n):
    if n > 2:
        return 'big'
    return None


def maybe_list(n):
    if n > 2:
        return [n]
    return None


def maybe_dict(n):
    if n > 2:
        return {n: 'x'}
    return None


def maybe_a(n):
    if n > 2:
        return A(n)


def maybe_unicode(n):
    if n > 2:
        return u'big'
    return None


def maybe_float_list(n):
    result = None
    if n > 2:
        result = [1.5]
    return result


def strings():
    for n in [1, 5]:
        s = maybe_str(n)
        if s is None:
            print 'none'
        else:
            print s + '!'
    print maybe_str(1) == None, maybe_str(5) != None, maybe_str(5) == 'big', maybe_str(1) == 'big'


def truth_of_nullable_strings():
    for s in [None, '', 'a']:
        if s:
            print 'true',
        else:
            print 'false',
    print


def lists():
    for n in [1, 5]:
        lst = maybe_list(n)
        if lst:
            print lst[0]
        else:
            print 'none'
    print maybe_list(1) is None, maybe_float_list(5) is None


def dicts():
    for n in [1, 5]:
        d = maybe_dict(n)
        if d is not None:
            print d[5]
        else:
            print 'none'


def instances():
    for n in [1, 5]:
        a = maybe_a(n)
        if a is not None:
            print a.n
        else:
            print 'none'
    print maybe_a(1) is None, not maybe_a(1), bool(maybe_a(3))


def test_unicode():
    for n in [1, 5]:
        u = maybe_unicode(n)
        print u is None, u == u'big'


def attributes():
    a = A(1)
    print a.child is None, a.text is None
    a.child = A(2)
    a.text = 'x'
    print a.child.n, a.text
    a.child = None
    print a.child is None


def arguments():
    print length(None), length('abc'), length()


def length(s=None):
    if s is None:
        return -1
    return len(s)


def none_returned_by_all_paths():
    print nothing() is None, implicit() is None


def nothing():
    return None


def implicit():
    pass


def identity_of_two_nullable():
    a = maybe_a(1)
    b = maybe_a(1)
    c = maybe_a(5)
    print a is b, a is c, c is c, c == a


def none_or_default():
    s = maybe_str(1) or 'default'
    t = maybe_str(9) or 'default'
    print s, t


def list_items():
    lst = [None, 'a', None]
    print lst[0] is None, lst[1] == 'a', None in lst, 'b' in lst
    lst[0] = 'z'
    print lst.index(None), lst[0]


def dict_values():
    d = {'a': None, 'b': 'x'}
    print d['a'] is None, d.get('b'), d.get('c') is None


def assert_not_none():
    a = maybe_a(5)
    assert a is not None
    print a.n


def text_of_none():
    print str(maybe_str(1)), '%s' % maybe_str(1), '%s' % maybe_str(5)


def chain_ending_in_none():
    first = A(1)
    first.child = A(2)
    first.child.child = A(3)
    n = 0
    a = first
    while a is not None:
        n += a.n
        a = a.child
    print n


def entry_point(argv):
    print '== strings'
    strings()
    print '== truth of nullable strings'
    truth_of_nullable_strings()
    print '== lists'
    lists()
    print '== dicts'
    dicts()
    print '== instances'
    instances()
    print '== unicode'
    test_unicode()
    print '== attributes'
    attributes()
    print '== arguments'
    arguments()
    print '== none returned by all paths'
    none_returned_by_all_paths()
    print '== identity of two nullable'
    identity_of_two_nullable()
    print '== none or default'
    none_or_default()
    print '== list items'
    list_items()
    print '== dict values'
    dict_values()
    print '== assert not none'
    assert_not_none()
    print '== text of none'
    text_of_none()
    print '== chain ending in none'
    chain_ending_in_none()
    return 0


def target(driver, args):
    return entry_point, None
