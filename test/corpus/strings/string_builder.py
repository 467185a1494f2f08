# StringBuilder collects strings, slices and repeated characters.
# expect:
#  a....bb...|ccc.......|ddddde....|
#  0 11 helloworld!
#  2890 2890
#  []

from rpython.rlib.rstring import StringBuilder


def table(rows):
    b = StringBuilder()
    for row in rows:
        for cell in row:
            b.append(cell)
            b.append_multiple_char('.', 5 - len(cell))
        b.append('|')
    return b.build()


def entry_point(argv):
    print table([['a', 'bb'], ['ccc', ''], ['ddddd', 'e']])
    b = StringBuilder(10)
    print b.getlength(),
    b.append('hello')
    b.append_slice('xxworldxx', 2, 7)
    b.append('!')
    print b.getlength(), b.build()
    big = StringBuilder()
    for i in range(1000):
        big.append(str(i))
    print big.getlength(), len(big.build())
    print '[' + StringBuilder().build() + ']'
    return 0


def target(driver, args):
    return entry_point, None
