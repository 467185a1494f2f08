# encode and decode between bytes and unicode in utf-8, latin-1 and ascii.
# expect:
#  c3 a9 e2 82 ac 21
#  e9
#  e9 20ac 21
#  e9 ff
#  70 6c 61 69 6e
#  True 6 3

def codes(u):
    return ' '.join(['%x' % ord(c) for c in u])


def byte_codes(s):
    return ' '.join(['%x' % ord(c) for c in s])


def entry_point(argv):
    u = u'\xe9\u20ac!'
    print byte_codes(u.encode('utf-8'))
    print byte_codes(u'\xe9'.encode('latin-1'))
    print codes('\xc3\xa9\xe2\x82\xac!'.decode('utf-8'))
    print codes('\xe9\xff'.decode('latin-1'))
    print codes('plain'.decode('ascii'))
    print u.encode('utf-8').decode('utf-8') == u, len(u.encode('utf-8')), len(u)
    return 0


def target(driver, args):
    return entry_point, None
