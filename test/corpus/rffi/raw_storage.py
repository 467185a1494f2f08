# rawstorage: values of any type at any place of raw memory, and memory seen through pointers of other types.
# expect:
#  == zeroed
#  0 0.000000
#  == values of several types
#  -5 200 40000 True 2.500000 1.500000
#  == bytes of a number
#  4 3 2 1
#  16909060
#  == not aligned
#  -123456789 3.250000
#  == casts of pointers
#  1 2 258
#  513
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rlib.rawstorage import (
    alloc_raw_storage, free_raw_storage, raw_storage_getitem, raw_storage_getitem_unaligned, raw_storage_setitem, raw_storage_setitem_unaligned)
from rpython.rtyper.lltypesystem import lltype, rffi


def entry_point(argv):
    n = len(argv)
    s = alloc_raw_storage(64)
    print '== zeroed'
    print raw_storage_getitem(lltype.Signed, s, 8), '%f' % raw_storage_getitem(lltype.Float, s, 16)
    print '== values of several types'
    raw_storage_setitem(s, 0, -4 - n)
    raw_storage_setitem(s, 8, rffi.cast(rffi.UCHAR, 199 + n))
    raw_storage_setitem(s, 10, rffi.cast(rffi.USHORT, 40000))
    raw_storage_setitem(s, 12, True)
    raw_storage_setitem(s, 16, 1.5 + n)
    raw_storage_setitem(s, 24, rffi.cast(rffi.FLOAT, 1.5))
    print raw_storage_getitem(lltype.Signed, s, 0), widen(raw_storage_getitem(rffi.UCHAR, s, 8)), widen(raw_storage_getitem(rffi.USHORT, s, 10)),
    print raw_storage_getitem(lltype.Bool, s, 12), '%f %f' % (raw_storage_getitem(lltype.Float, s, 16), rffi.cast(lltype.Float, raw_storage_getitem(rffi.FLOAT, s, 24)))
    print '== bytes of a number'
    raw_storage_setitem(s, 32, rffi.cast(rffi.INT, 0x01020304))
    print ord(s[32]), ord(s[33]), ord(s[34]), ord(s[35])
    print intmask(raw_storage_getitem(rffi.UINT, s, 32))
    print '== not aligned'
    raw_storage_setitem_unaligned(s, 41, -123456788 - n)
    print raw_storage_getitem_unaligned(lltype.Signed, s, 41),
    raw_storage_setitem_unaligned(s, 51, 3.25)
    print '%f' % raw_storage_getitem_unaligned(lltype.Float, s, 51)
    free_raw_storage(s)
    print '== casts of pointers'
    p = lltype.malloc(rffi.USHORTP.TO, 2, flavor='raw')
    q = rffi.cast(rffi.UCHARP, p)
    for i in range(4):
        q[i] = rffi.cast(rffi.UCHAR, i % 2 + n)
    print widen(q[0]), widen(q[1]), widen(rffi.cast(rffi.UCHARP, p)[2]) + 257 * n
    print widen(p[1])
    lltype.free(p, flavor='raw')
    return 0


def target(driver, args):
    return entry_point, None
