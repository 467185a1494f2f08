# Strings with quotes, backslashes, tabs and zero bytes.
# expect:
#  9 10 13 92 39 34 0 127 255 0 97
#  3 False 2 1 2
#  its it's say "hi" raw\n 5
#  joined literals triple
#  quoted
#  True 9 back\slash

def codes(s):
    return ' '.join([str(ord(c)) for c in s])


def entry_point(argv):
    print codes('\t\n\r\\\'"'), codes('\x00\x7f\xff'), codes('\0a')
    s = 'a\0b'
    print len(s), s == 'a', s.find('b'), s.find('\0'), len(s.split('\0'))
    print 'it''s', "it's", 'say "hi"', r'raw\n', len(r'raw\n')
    print 'joined ' 'literals', '''triple
quoted'''
    print s + 'c' > s, len(s * 3), 'back\\slash'
    return 0


def target(driver, args):
    return entry_point, None
