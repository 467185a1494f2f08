# The % operator: %s of every kind of value, %d, %x, %o, %c, %r, flags, widths, precisions, percent signs.
# expect:
#  == %s of values of all kinds
#  str c 12 -1 True 1.5 some None None
#  == rows of a table
#  apple     |    3|   1.500|           |   -1|1000000.000| a very long name|123456|  -0.001|
#  == flags of %d
#  42|   42|42   |00042|+42| 42|042|  042|+0042
#  -42|  -42|-42  |-0042|-42|-42|-042| -042|-0042
#  0|    0|0    |00000|+0| 0|000|  000|+0000
#  == hexadecimal and octal
#  ff|FF|0xff|000000ff|ff    |377|0377|00ff
#  -ff|-FF|-0xff|-00000ff|-ff   |-377|-0377|-00ff
#  0|0|0x0|00000000|0     |0|0|0000
#  == unsigned and wide
#  300 12c 454 300 1099511627776 -1099511627776    42|42   |00042
#  == characters
#  abc     x|y  | 0
#  == %r
#  "it's" 'a\n\x00' 12 True        'x'|
#  == widths and precisions of %s
#         abc|abc       |ab|   ab|ab   | long | True|
#  == percent signs
#  50%|%| 12.3% 100% %d
#  == one operand without a tuple
#  hi! 1 <    1> ff
#  == a nested tuple is taken apart outside
#  1-two two
#  == many pieces
#  1,2,3,4,5,6,7,8,9,1

from rpython.rlib.rarithmetic import r_uint, r_longlong


class Thing(object):
    def __init__(self, name):
        self.name = name


def row(name, n, x):
    return '%-10s|%5d|%8.3f|' % (name, n, x)


def flags(n):
    return '%d|%5d|%-5d|%05d|%+d|% d|%.3d|%5.3d|%+05d' % (n, n, n, n, n, n, n, n, n)


def hexa(n):
    return '%x|%X|%#x|%08x|%-6x|%o|%#o|%.4x' % (n, n, n, n, n, n, n, n)


def maybe(n):
    if n > 0:
        return 'some'
    return None


def entry_point(argv):
    one = len(argv)
    print '== %s of values of all kinds'
    print '%s %s %s %s %s %s' % ('str', 'c'[0], 12, -one, one == 1, 1.5 * one), '%s' % maybe(one), '%s' % maybe(0), '%s' % None
    print '== rows of a table'
    print row('apple', 3 * one, 1.5), row('', -one, 1e6), row('a very long name', 123456, -0.0005)
    print '== flags of %d'
    print flags(42 * one)
    print flags(-42 * one)
    print flags(0)
    print '== hexadecimal and octal'
    print hexa(255 * one)
    print hexa(-255 * one)
    print hexa(0)
    print '== unsigned and wide'
    print '%d %x %o %s' % (r_uint(300), r_uint(300), r_uint(300), r_uint(300)), '%d %s' % (r_longlong(one) << 40, r_longlong(-one) << 40), '%5d|%-5d|%05d' % (r_uint(42), r_uint(42), r_uint(42))
    print '== characters'
    print '%c%c%c' % ('a', 'b'[0], 99 * one), '%5c|%-3c|' % ('x', 'y'), ord(('%c' % (0 * one))[0])
    print '== %r'
    print '%r %r %r %r' % ('it\'s' * one, 'a\n\x00', 12, True), '%10r|' % ('x' * one)
    print '== widths and precisions of %s'
    print '%10s|%-10s|%.2s|%5.2s|%-5.2s|' % ('abc', 'abc', 'abc', 'abc', 'abc'), '%1s' % ('long' * one), '%.0s|' % ('abc' * one), '%3s|' % True
    print '== percent signs'
    print '%d%%|%%|%5.1f%%' % (50 * one, 12.345), '100%%' % (), '%%d' % ()
    print '== one operand without a tuple'
    print '%s!' % ('hi' * one), '%d' % one, '<%5s>' % one, '%x' % 255
    print '== a nested tuple is taken apart outside'
    pair = (one, 'two')
    print '%d-%s' % pair, '%s' % (pair[1],)
    print '== many pieces'
    print '%d,%d,%d,%d,%d,%d,%d,%d,%d,%d' % (1, 2, 3, 4, 5, 6, 7, 8, 9, one)
    return 0


def target(driver, args):
    return entry_point, None
