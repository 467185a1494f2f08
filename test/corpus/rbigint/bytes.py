# rbigint to and from bytes, with both orders and with and without sign.
# expect:
#  == to bytes
#  0 [00] [00] [00 00 00] [00 00] [00 00]
#  1 [01] [01] [00 00 01] [01 00] [01 00]
#  -1 [ff] a sign [ff ff ff] [ff ff] a sign
#  127 [7f] [7f] [00 00 7f] [7f 00] [7f 00]
#  128 too few [80] [00 00 80] [80 00] [80 00]
#  -128 [80] a sign [ff ff 80] [80 ff] a sign
#  -129 too few a sign [ff ff 7f] [7f ff] a sign
#  255 too few [ff] [00 00 ff] [ff 00] [ff 00]
#  256 too few too few [00 01 00] [00 01] [00 01]
#  65535 too few too few [00 ff ff] too few [ff ff]
#  -32768 too few a sign [ff 80 00] [00 80] a sign
#  [01 8e e9 0f f6 c3 73 e0 ee 4e 3f 0a d2] [2e f5 c0 b1 11 1f 8c 3c 09 f0 16 71 fe ff] too few which order?
#  [] too few [00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00]
#  == from bytes
#  [] 0 0 0 0
#  [00] 0 0 0 0
#  [7f] 127 127 127 127
#  [80] 128 -128 128 -128
#  [ff] 255 -1 255 -1
#  [00 ff] 255 255 65280 -256
#  [ff 00] 65280 -256 255 255
#  [80 00 00 00] 2147483648 -2147483648 128 128
#  [01 02 03 04 05 06 07 08 09 0a 0b 0c] 311917102708983781990730508 311917102708983781990730508 3727165692135864801209549313 3727165692135864801209549313
#  which order? 1 -1
#  == there and back

from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT, InvalidEndiannessError, InvalidSignednessError


def quoted(s):
    return ' '.join(['%02x' % ord(c) for c in s])


def tobytes(a, n, order, signed):
    try:
        return '[%s]' % quoted(a.tobytes(n, order, signed))
    except OverflowError:
        return 'too few'
    except InvalidEndiannessError:
        return 'which order?'
    except InvalidSignednessError:
        return 'a sign'


def frombytes(s, order, signed):
    try:
        return rbigint.frombytes(s, order, signed).str()
    except InvalidEndiannessError:
        return 'which order?'


def entry_point(argv):
    print '== to bytes'
    for i in [0, 1, -1, 127, 128, -128, -129, 255, 256, 65535, -32768]:
        a = rbigint.fromint(i)
        print i, tobytes(a, 1, 'big', True), tobytes(a, 1, 'big', False), tobytes(a, 3, 'big', True), tobytes(a, 2, 'little', True), tobytes(a, 2, 'little', False)
    a = rbigint.fromdecimalstr('123456789012345678901234567890')
    print tobytes(a, 13, 'big', True), tobytes(a.neg(), 14, 'little', True), tobytes(a, 12, 'big', False), tobytes(a, 20, 'middle', False)
    print tobytes(NULLRBIGINT, 0, 'big', False), tobytes(ONERBIGINT, 0, 'big', False), tobytes(NULLRBIGINT, 20, 'big', True)
    print '== from bytes'
    for s in ['', '\x00', '\x7f', '\x80', '\xff', '\x00\xff', '\xff\x00', '\x80\x00\x00\x00', '\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c']:
        print '[%s]' % quoted(s), frombytes(s, 'big', False), frombytes(s, 'big', True), frombytes(s, 'little', False), frombytes(s, 'little', True)
    print frombytes('\x01', 'middle', True), frombytes('\x00' * 30 + '\x01', 'big', True), frombytes('\xff' * 30, 'little', True)
    print '== there and back'
    for n in range(200):
        b = a.lshift(n).int_add(n)
        if n & 1:
            b = b.neg()
        size = b.bit_length() // 8 + 1
        if not rbigint.frombytes(b.tobytes(size, 'big', True), 'big', True).eq(b) or not rbigint.frombytes(b.tobytes(size, 'little', True), 'little', True).eq(b):
            print 'differs', n
    return 0


def target(driver, args):
    return entry_point, None
