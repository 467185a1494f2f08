# buffer, mutbuffer: strings, bytes to write, parts of them; numbers in the machine's order; what may not be done.
# expect:
#  == strings
#  5 5 hello e el hlo lo
#  True read-only
#  == bytes
#  4 axyd 0 120
#  bcx
#  == parts
#  3 lo! lo! l
#  2 o!
#  0 .
#  LO!
#  == numbers
#  258 1 -2 True
#  cannot read
#  cannot write
#  1.5 -7
#  == once
#  a00b twice 4
from rpython.rlib.buffer import Buffer, ByteBuffer, CannotRead, CannotWrite, StringBuffer, SubBuffer
from rpython.rlib.mutbuffer import MutableStringBuffer
from rpython.rtyper.lltypesystem import lltype, rffi


def write(buf, index, char):
    try:
        buf.setitem(index, char)
        return 'written'
    except ValueError:
        return 'read-only'


def show_strings():
    buf = StringBuffer('hello')
    print buf.getlength(), len(buf), buf.as_str(), buf.getitem(1), buf.getslice(1, 3, 1, 2), buf.getslice(0, 5, 2, 3).replace('l', 'l'), buf.getslice(3, 5, 1, 2)
    print buf.readonly, write(buf, 0, 'x')


def show_bytes():
    buf = ByteBuffer(4)
    buf.setslice(0, 'abcd')
    buf.setitem(1, 'x')
    buf.setslice(2, 'y')
    print buf.getlength(), buf.as_str(), ord(ByteBuffer(2).getitem(1)), ord(buf.getitem(1))
    mutable = MutableStringBuffer(3)
    mutable.setslice(0, 'bc')
    write(mutable, 2, 'x')
    print mutable.as_str()


def show_parts():
    whole = ByteBuffer(6)
    whole.setslice(0, 'hello!')
    part = SubBuffer(whole, 3, 3)
    print part.getlength(), part.as_str(), part.getslice(0, 3, 1, 3), part.getitem(0)
    inner = SubBuffer(part, 1, -1)
    print inner.getlength(), inner.as_str()
    beyond = SubBuffer(whole, 10, 5)
    print beyond.getlength(), beyond.as_str() + '.'
    part.setslice(0, 'LO')
    print SubBuffer(whole, 3, -1).as_str()


def show_numbers():
    # Numbers that are the same in both orders, or written before they are read.
    buf = ByteBuffer(16)
    buf.typed_write(rffi.SHORT, 0, rffi.cast(rffi.SHORT, 258))
    buf.typed_write(rffi.UCHAR, 2, rffi.cast(rffi.UCHAR, 1))
    buf.typed_write(lltype.Signed, 8, -2)
    print rffi.cast(lltype.Signed, buf.typed_read(rffi.SHORT, 0)), rffi.cast(lltype.Signed, buf.typed_read(rffi.UCHAR, 2)), buf.typed_read(lltype.Signed, 8), buf.typed_read(lltype.Char, 2) == '\x01'
    try:
        buf.typed_read(lltype.Float, 9)
    except CannotRead:
        print 'cannot read'
    try:
        StringBuffer('12345678').typed_write(rffi.SHORT, 0, rffi.cast(rffi.SHORT, 1))
    except CannotWrite:
        print 'cannot write'
    buf.typed_write(lltype.Float, 0, 1.5)
    buf.typed_write(rffi.INT, 8, rffi.cast(rffi.INT, -7))
    print '%.1f' % buf.typed_read(lltype.Float, 0), rffi.cast(lltype.Signed, buf.typed_read(rffi.INT, 8))


def show_once():
    buf = MutableStringBuffer(4)
    buf.setslice(0, 'abcd')
    buf.setzeros(1, 2)
    buf.setitem(3, 'b')
    s = buf.finish()
    print s.replace('\x00', '0'),
    try:
        buf.finish()
    except ValueError:
        print 'twice',
    print buf.getlength()


def entry_point(argv):
    print '== strings'
    show_strings()
    print '== bytes'
    show_bytes()
    print '== parts'
    show_parts()
    print '== numbers'
    show_numbers()
    print '== once'
    show_once()
    return 0


def target(driver, args):
    return entry_point, None
