# What programs do with strings: tokens, CSV, hexadecimal dumps, base64, run lengths, templates, Caesar.
# expect:
#  == base64
#  TWFu TWE= TQ== [] AP8Q
#  == bytes as hexadecimal
#  61 00 ff 7a Hello 0
#  == run lengths
#  3a1b2c1d 0 100x
#  == templates
#  Dear Bob, hi? none
#  == Caesar
#  khoor, zruog hello abc
#  == CSV
#  a|b,c||d 1 |
#  == tokens
#  wx_1 = ( n42 + wfoo ) * n7 0

from rpython.rlib.rstring import StringBuilder

ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def base64(s):
    b = StringBuilder()
    i = 0
    while i < len(s):
        n = ord(s[i]) << 16
        if i + 1 < len(s):
            n |= ord(s[i + 1]) << 8
        if i + 2 < len(s):
            n |= ord(s[i + 2])
        b.append(ALPHABET[n >> 18])
        b.append(ALPHABET[n >> 12 & 63])
        b.append(ALPHABET[n >> 6 & 63] if i + 1 < len(s) else '=')
        b.append(ALPHABET[n & 63] if i + 2 < len(s) else '=')
        i += 3
    return b.build()


def hexdump(s):
    return ' '.join(['%02x' % ord(c) for c in s])


def unhex(s):
    result = ''
    for i in range(0, len(s) - 1, 2):
        result += chr(int(s[i:i + 2], 16))
    return result


def run_lengths(s):
    if not s:
        return ''
    result = []
    last = s[0]
    n = 0
    for c in s:
        if c == last:
            n += 1
        else:
            result.append('%d%s' % (n, last))
            last = c
            n = 1
    result.append('%d%s' % (n, last))
    return ''.join(result)


def fill(template, values):
    result = []
    i = 0
    while True:
        j = template.find('{', i)
        if j < 0:
            result.append(template[i:])
            return ''.join(result)
        result.append(template[i:j])
        k = template.find('}', j)
        assert k >= 0
        result.append(values.get(template[j + 1:k], '?'))
        i = k + 1


def caesar(s, n):
    result = []
    for c in s:
        if 'a' <= c <= 'z':
            c = chr((ord(c) - ord('a') + n) % 26 + ord('a'))
        result.append(c)
    return ''.join(result)


def csv(line):
    fields = []
    field = StringBuilder()
    quoted = False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == ',' and not quoted:
            fields.append(field.build())
            field = StringBuilder()
        else:
            field.append(c)
    fields.append(field.build())
    return fields


def tokens(s):
    result = []
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(s) and s[j].isdigit():
                j += 1
            result.append('n' + s[i:j])
            i = j
        elif c.isalpha() or c == '_':
            j = i
            while j < len(s) and (s[j].isalnum() or s[j] == '_'):
                j += 1
            result.append('w' + s[i:j])
            i = j
        else:
            result.append(c)
            i += 1
    return result


def entry_point(argv):
    one = len(argv)
    print '== base64'
    print base64('Man' * one), base64('Ma' * one), base64('M' * one), '[' + base64('') + ']', base64('\x00\xff\x10')
    print '== bytes as hexadecimal'
    print hexdump('a\x00\xffz' * one), unhex('48656c6C6f' * one), len(unhex(''))
    print '== run lengths'
    print run_lengths('aaabccd' * one), len(run_lengths('')), run_lengths('x' * 100)
    print '== templates'
    print fill('Dear {name}, {greeting}{x}', {'name': 'Bob', 'greeting': 'hi' * one}), fill('none', {'a': 'b'})
    print '== Caesar'
    print caesar('hello, world' * one, 3), caesar(caesar('hello' * one, 5), -5), caesar('xyz', 29)
    print '== CSV'
    print '|'.join(csv('a,"b,c",,d' * one)), len(csv('')), '|'.join(csv(','))
    print '== tokens'
    print ' '.join(tokens('x_1 = (42+foo)*7 ' * one)), len(tokens(' '))
    return 0


def target(driver, args):
    return entry_point, None
