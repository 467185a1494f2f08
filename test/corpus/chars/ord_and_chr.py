# ord and chr are inverse; arithmetic goes through ord.
# expect:
#  Khoor, Zruog! abc Round Trip
#  65 0 255 a 200
#  b9

def shift(c, n):
    if 'a' <= c <= 'z':
        return chr((ord(c) - ord('a') + n) % 26 + ord('a'))
    if 'A' <= c <= 'Z':
        return chr((ord(c) - ord('A') + n) % 26 + ord('A'))
    return c


def caesar(text, n):
    return ''.join([shift(c, n) for c in text])


def entry_point(argv):
    print caesar('Hello, World!', 3), caesar('xyz', 3), caesar(caesar('Round Trip', 7), -7)
    print ord('A'), ord('\0'), ord('\xff'), chr(97), ord(chr(200))
    for i in range(256):
        if ord(chr(i)) != i:
            print 'broken', i
    print chr(ord('a') + 1) + chr(ord('0') + 9)
    return 0


def target(driver, args):
    return entry_point, None
