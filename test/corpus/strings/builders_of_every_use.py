# StringBuilder: append, append_slice, append_multiple_char, getlength, build; as field, argument and in loops.
# expect:
#  == chained
#  a12bc
#  == slices of strings
#  01290123456789 14
#  == repeated characters
#  -----111
#  == quoting
#  "say \"hi\" \\ there"""
#  == recursion
#  173 16 node 0 9
#  == building does not end it
#  abc abcdef abcdef 6
#  == large ones, whatever the size at first
#  5145 = 5145 = 5145 = 5145 =
#  == characters backwards
#  olleh []
#  == one of two
#  first second
#  == zero bytes and high bytes
#  4 255 True

from rpython.rlib.rstring import StringBuilder


class Out(object):
    def __init__(self):
        self.b = StringBuilder()

    def put(self, s):
        self.b.append(s)
        return self

    def number(self, n):
        self.b.append(str(n))
        return self


def quote(b, s):
    b.append('"')
    for c in s:
        if c == '"' or c == '\\':
            b.append('\\')
        b.append(c)
    b.append('"')


def indent(b, depth):
    b.append_multiple_char(' ', 2 * depth)


def tree(b, depth, limit):
    indent(b, depth)
    b.append('node %d\n' % depth)
    if depth < limit:
        tree(b, depth + 1, limit)
        tree(b, depth + 1, limit)


def reverse(s):
    b = StringBuilder(len(s))
    i = len(s)
    while i > 0:
        i -= 1
        b.append(s[i])
    return b.build()


def pick(flag, a, b):
    if flag:
        return a
    return b


def entry_point(argv):
    one = len(argv)
    print '== chained'
    print Out().put('a').number(12).put('' * one).put('bc').b.build()
    print '== slices of strings'
    b = StringBuilder()
    s = '0123456789' * one
    b.append_slice(s, 0, 3)
    b.append_slice(s, 5, 5)
    b.append_slice(s, 9, 10)
    b.append_slice(s, 0, len(s))
    print b.build(), b.getlength()
    print '== repeated characters'
    b = StringBuilder()
    b.append_multiple_char('-', 5 * one)
    b.append_multiple_char('x', 0)
    b.append_multiple_char(s[one], 3)
    print b.build()
    print '== quoting'
    b = StringBuilder()
    quote(b, 'say "hi" \\ there' * one)
    quote(b, '' * one)
    print b.build()
    print '== recursion'
    b = StringBuilder()
    tree(b, 0, 3)
    text = b.build()
    print len(text), len(text.split('\n')), text[:6], len(text.split('node 3'))
    print '== building does not end it'
    b = StringBuilder()
    b.append('abc')
    first = b.build()
    b.append('def' * one)
    print first, b.build(), b.build(), b.getlength()
    print '== large ones, whatever the size at first'
    for size in [0, 1, 7, 100000]:
        b = StringBuilder(size)
        for i in range(3000):
            b.append(chr(32 + i % 90))
            if i % 7 == 0:
                b.append('seven')
        text = b.build()
        print len(text), text[-1],
    print
    print '== characters backwards'
    print reverse('hello' * one), '[' + reverse('') + ']'
    print '== one of two'
    x, y = StringBuilder(), StringBuilder(10)
    pick(one == 1, x, y).append('first')
    pick(one == 2, x, y).append('second')
    print x.build(), y.build()
    print '== zero bytes and high bytes'
    b = StringBuilder()
    b.append('\x00\xff' * one)
    b.append_multiple_char('\x00', 2)
    print len(b.build()), ord(b.build()[1]), b.build() == '\x00\xff\x00\x00'
    return 0


def target(driver, args):
    return entry_point, None
