# rffi's numbers have C's widths; rffi.cast wraps, cuts off and extends as C does.
# expect:
#  == narrowing
#  44 -1 -128
#  255 0 65535
#  == widening
#  -1 255 -32768
#  == floats
#  3 -3
#  2.000000
#  == characters
#  65 A
#  == arrays of numbers
#  -1 255
#  -2147483648 True
#  == sizeof
#  1 2 4 8 8
#  True True True
#  12 20
#  == int fields
#  -5 200
#  == numbers and pointers
#  True
#  True
#  == unsigned arithmetic
#  251 4294967291
#  == size_and_sign
#  4 False 1 True
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rtyper.lltypesystem import lltype, rffi

PACKED = rffi.CStruct('packed', ('small', rffi.SIGNEDCHAR), ('number', rffi.INT), ('byte', rffi.UCHAR))
FIVE = rffi.CFixedArray(rffi.INT, 5)


def narrowing(n):
    print intmask(rffi.cast(rffi.SIGNEDCHAR, n + 300)), intmask(rffi.cast(rffi.SIGNEDCHAR, n + 255)), intmask(rffi.cast(rffi.SIGNEDCHAR, n + 128))
    print intmask(rffi.cast(rffi.UCHAR, n - 1)), intmask(rffi.cast(rffi.UCHAR, n + 256)), intmask(rffi.cast(rffi.USHORT, n - 1))


def widening(n):
    a = rffi.cast(rffi.SIGNEDCHAR, n - 1)
    b = rffi.cast(rffi.UCHAR, n - 1)
    c = rffi.cast(rffi.SHORT, n + 32768)
    print rffi.cast(lltype.Signed, a), rffi.cast(lltype.Signed, b), widen(c)


def floats(n):
    print rffi.cast(lltype.Signed, n + 3.7), rffi.cast(rffi.LONG, n - 3.7)
    print '%f' % rffi.cast(rffi.DOUBLE, n + 2)


def characters(n):
    print rffi.cast(lltype.Signed, chr(n + 65)), rffi.cast(rffi.CHAR, n + 65)


def arrays(n):
    with lltype.scoped_alloc(rffi.CArray(rffi.SIGNEDCHAR), 2) as small:
        small[0] = rffi.cast(rffi.SIGNEDCHAR, n - 1)
        with lltype.scoped_alloc(rffi.UCHARP.TO, 1) as bytes:
            bytes[0] = rffi.cast(rffi.UCHAR, small[0])
            print intmask(small[0]), intmask(bytes[0])
    ints = lltype.malloc(rffi.INTP.TO, 3, flavor='raw', zero=True)
    ints[1] = rffi.cast(rffi.INT, -2147483647 - 1 - n)
    print widen(ints[1]), widen(ints[0]) == widen(ints[2])
    lltype.free(ints, flavor='raw')


def sizes():
    print rffi.sizeof(rffi.CHAR), rffi.sizeof(rffi.SHORT), rffi.sizeof(rffi.INT), rffi.sizeof(rffi.DOUBLE), rffi.sizeof(rffi.LONGLONG)
    word = rffi.sizeof(rffi.LONG)
    print rffi.sizeof(rffi.VOIDP) == word, rffi.sizeof(rffi.SIZE_T) == word, rffi.sizeof(lltype.Signed) == word
    print rffi.sizeof(PACKED), rffi.sizeof(FIVE)


def fields(n):
    p = lltype.malloc(PACKED, flavor='raw', zero=True)
    rffi.setintfield(p, 'c_number', n - 5)
    rffi.setintfield(p, 'c_byte', 200)
    p.c_small = rffi.cast(rffi.SIGNEDCHAR, 1)
    print rffi.getintfield(p, 'c_number'), rffi.getintfield(p, 'c_byte')
    lltype.free(p, flavor='raw')


def pointers():
    p = lltype.malloc(rffi.INTP.TO, 1, flavor='raw')
    v = rffi.cast(rffi.VOIDP, p)
    print rffi.cast(rffi.LONG, v) == rffi.cast(rffi.LONG, p)
    print rffi.cast(rffi.INTP, v) == p
    lltype.free(p, flavor='raw')


def unsigned(n):
    print intmask(rffi.cast(rffi.UCHAR, n - 5)), rffi.cast(rffi.LONGLONG, rffi.cast(rffi.UINT, n - 5))


def signs():
    size, no_sign = rffi.size_and_sign(rffi.INT)
    size1, no_sign1 = rffi.size_and_sign(rffi.UCHAR)
    print size, no_sign, size1, no_sign1


def entry_point(argv):
    n = len(argv) - 1
    print '== narrowing'
    narrowing(n)
    print '== widening'
    widening(n)
    print '== floats'
    floats(n)
    print '== characters'
    characters(n)
    print '== arrays of numbers'
    arrays(n)
    print '== sizeof'
    sizes()
    print '== int fields'
    fields(n)
    print '== numbers and pointers'
    pointers()
    print '== unsigned arithmetic'
    unsigned(n)
    print '== size_and_sign'
    signs()
    return 0


def target(driver, args):
    return entry_point, None
