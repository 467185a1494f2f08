# rzlib: streams of zlib, and checksums.
# expect:
#  == checksums
#  222957957 436929629
#  True True
#  0 1
#  == there and back
#  True True 0
#  == known bytes
#  789ccb48cdc9c9070006 2c0215
#  == in pieces
#  True True 10000
#  == not more than asked for
#  100 False True
#  == what follows the end
#  hello True 4
#  == raw and gzip
#  True 1f8b
#  == a dictionary
#  True
#  == levels
#  True
#  == copies
#  True
#  == rubbish
#  RZlibError Error -3 while decompressing: incorrect header check
#  == cut off
#  RZlibError Error -5 while decompressing: incomplete or truncated stream
#  == wrong arguments
#  ValueError
from rpython.rlib import rzlib
from rpython.rlib.rarithmetic import intmask


def deflated(data, level=6, wbits=rzlib.MAX_WBITS, zdict=None):
    stream = rzlib.deflateInit(level, wbits=wbits, zdict=zdict)
    result = rzlib.compress(stream, data, rzlib.Z_FINISH)
    rzlib.deflateEnd(stream)
    return result


def inflated(data, wbits=rzlib.MAX_WBITS):
    stream = rzlib.inflateInit(wbits)
    try:
        return rzlib.decompress(stream, data, rzlib.Z_FINISH)
    finally:
        rzlib.inflateEnd(stream)


def hexadecimal(s):
    digits = '0123456789abcdef'
    return ''.join([digits[ord(c) >> 4] + digits[ord(c) & 15] for c in s])


def numbers(n):
    return ''.join([str(i * i % 97) for i in range(n)])


def errors():
    print '== rubbish'
    try:
        inflated('this is not compressed')
    except rzlib.RZlibError, e:
        print 'RZlibError', e.msg
    print '== cut off'
    try:
        inflated(deflated('hello')[:6])
    except rzlib.RZlibError, e:
        print 'RZlibError', e.msg
    print '== wrong arguments'
    try:
        rzlib.deflateInit(77)
    except ValueError:
        print 'ValueError'


def entry_point(argv):
    n = len(argv)
    print '== checksums'
    print intmask(rzlib.crc32('hello world')), intmask(rzlib.adler32('hello world'))
    print rzlib.crc32(' world', rzlib.crc32('hello')) == rzlib.crc32('hello world'), rzlib.adler32(' world', rzlib.adler32('hello')) == rzlib.adler32('hello world')
    print intmask(rzlib.crc32('')), intmask(rzlib.adler32(''))
    print '== there and back'
    text = numbers(20000 * n)
    data, finished, unused = inflated(deflated(text))
    print data == text, finished, unused
    print '== known bytes'
    known = hexadecimal(deflated('hello'))
    print known[:20], known[20:]
    print '== in pieces'
    out = rzlib.deflateInit()
    packed = ''
    for i in range(100):
        packed += rzlib.compress(out, 'x' * 100)
    packed += rzlib.compress(out, '', rzlib.Z_FINISH)
    rzlib.deflateEnd(out)
    back = rzlib.inflateInit()
    result = ''
    finished = False
    for c in packed:
        piece, finished, unused = rzlib.decompress(back, c)
        result += piece
    rzlib.inflateEnd(back)
    print result == 'x' * 10000, finished, len(result)
    print '== not more than asked for'
    back = rzlib.inflateInit()
    piece, finished, unused = rzlib.decompress(back, packed, max_length=100)
    print len(piece), finished, unused > 0
    rzlib.inflateEnd(back)
    print '== what follows the end'
    back = rzlib.inflateInit()
    piece, finished, unused = rzlib.decompress(back, deflated('hello') + 'more')
    print piece, finished, unused
    rzlib.inflateEnd(back)
    print '== raw and gzip'
    print inflated(deflated(text, wbits=-15), -15)[0] == text, hexadecimal(deflated('x', wbits=31)[:2])
    print '== a dictionary'
    packed = deflated('hello, wonderful world', zdict='wonderful world')
    back = rzlib.inflateInit()
    piece, finished, unused = rzlib.decompress(back, packed, zdict='wonderful world')
    print piece == 'hello, wonderful world'
    rzlib.inflateEnd(back)
    print '== levels'
    print len(deflated(text, 0)) > len(deflated(text, 1)) >= len(deflated(text, 9))
    print '== copies'
    out = rzlib.deflateInit()
    rzlib.compress(out, 'hello')
    copy = rzlib.deflateCopy(out)
    first = rzlib.compress(out, '', rzlib.Z_FINISH)
    print first == rzlib.compress(copy, '', rzlib.Z_FINISH)
    rzlib.deflateEnd(out)
    rzlib.deflateEnd(copy)
    errors()
    return 0


def target(driver, args):
    return entry_point, None
