# Tables computed by ordinary Python before translation: CRC and sine.
# expect:
#  906e 0 e0d3
#  0.000000 0.500000 -1.000000
#  True
#  Q1

import math


def make_crc_table():
    table = []
    for n in range(256):
        c = n
        for k in range(8):
            if c & 1:
                c = (c >> 1) ^ 0x8408
            else:
                c >>= 1
        table.append(c)
    return table


CRC = make_crc_table()
SINE = [math.sin(i * math.pi / 180.0) for i in range(360)]
UPPER = ''.join([chr(i).upper() for i in range(256)])


def crc(text):
    c = 0xffff
    for ch in text:
        c = CRC[(c ^ ord(ch)) & 0xff] ^ (c >> 8)
    return c ^ 0xffff


def entry_point(argv):
    print '%x' % crc('123456789'), '%x' % crc(''), '%x' % crc('a' * 100)
    print '%f %f %f' % (SINE[0], SINE[30], SINE[270])
    total = 0.0
    for s in SINE:
        total += s
    print abs(total) < 1e-9
    print UPPER[ord('q')] + UPPER[ord('1')]
    return 0


def target(driver, args):
    return entry_point, None
