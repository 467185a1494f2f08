# replace() of characters and strings: longer, shorter, empty, not there, all of it.
# expect:
#  == a character by a character
#  bonono banana banana []
#  == a string by a longer or a shorter one
#  bANNEANNEa bxna baaa  []
#  == where there is none
#  banana banana banana
#  == the empty string is between all characters
#  -b-a-n-a-n-a- x
#  == matches do not overlap
#  bb bba xba
#  == one after the other
#  &lt;a href="x&amp;y"&gt; a    b
#  == the result of a replacement is not looked at again
#  aXXa aabb
#  == with zero bytes
#  a0b 3

def escape(s):
    return s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def expand_tabs(s, n):
    return s.replace('\t', ' ' * n)


def entry_point(argv):
    one = len(argv)
    s = 'banana' * one
    print '== a character by a character'
    print s.replace('a', 'o'), s.replace('x', 'y'), s.replace('b', 'b'), '[' + ('' * one).replace('a', 'b') + ']'
    print '== a string by a longer or a shorter one'
    print s.replace('an', 'ANNE'), s.replace('ana', 'x'), s.replace('n', ''), s.replace('banana', ''), '[' + s.replace(s, '') + ']'
    print '== where there is none'
    print s.replace('nan!', 'x'), s.replace('bananas', 'x'), s.replace('B', 'x')
    print '== the empty string is between all characters'
    print s.replace('', '-'), ('' * one).replace('', 'x')
    print '== matches do not overlap'
    print ('aaaa' * one).replace('aa', 'b'), ('aaaaa' * one).replace('aa', 'b'), ('ababa' * one).replace('aba', 'x')
    print '== one after the other'
    print escape('<a href="x&y">'), expand_tabs('a\tb', 4)
    print '== the result of a replacement is not looked at again'
    print 'aXa'.replace('X', 'XX' * one), ('ab' * one).replace('ab', 'aabb')
    print '== with zero bytes'
    print ('a\x00b' * one).replace('\x00', '0'), len(('ab' * one).replace('b', '\x00\x00'))
    return 0


def target(driver, args):
    return entry_point, None
