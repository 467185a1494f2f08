# runpack: constant formats of every kind, sizes and orders of bytes; strings that do not fit.
# expect:
#  == integers
#  -1 255 -2 -257 65534 65279
#  2147450881 25231231 -1726939648 16650393
#  67305985 16909060 -1
#  4294967295 -7417149308178300927 108367311999471769 11029594765531250689 108367311999471769
#  -9223372036854775808 -1
#  == several items
#  1 770 117835012
#  1 770 117835012
#  abc 258 xy
#  z True False
#  5 6 -2
#  abc 7
#  abc 7
#  6
#  == floats
#  True True
#  1.000000 3.141592653589793
#  == strings that do not fit
#  unpack str size too short for format
#  unpack str size too short for format
#  25185 25699
#  unpack str size too long for format
#  == sizes
#  [] 0
#  [<bhilqfd] 31
#  [>3s2xc] 6
#  [@bi] 8
#  [bd] 16
#  [10H] 20
#  [5] incomplete struct format
#  [z] bad char in struct format
#  [<9999999999999999999999i] overflow in item count
#  [ i i ] 8
#  False
#  s of 3 1 times i 1 times h end | align 4 2 times i s of 5 align 2 1 times h end
from rpython.rlib.rstruct.error import StructError
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rstruct.formatiterator import FormatIterator, calcsize
from rpython.rlib.rstruct.nativefmttable import native_is_bigendian
from rpython.rlib.rstruct.runpack import runpack

BYTES = '\x01\x80\xff\x7f\x00\xfe\x10\x99'


def show_integers():
    print runpack('<b', '\xff'), runpack('B', '\xff'), runpack('<h', '\xfe\xff'), runpack('>h', '\xfe\xff'), runpack('<H', '\xfe\xff'), runpack('!H', '\xfe\xff')
    print runpack('<i', BYTES[:4]), runpack('>i', BYTES[:4]), runpack('<i', BYTES[4:]), runpack('>i', BYTES[4:])
    print runpack('<I', '\x01\x02\x03\x04'), runpack('>I', '\x01\x02\x03\x04'), runpack('<l', '\xff\xff\xff\xff')
    print runpack('<I', '\xff\xff\xff\xff'), runpack('<q', BYTES), runpack('>q', BYTES), runpack('<Q', BYTES), runpack('>Q', BYTES)
    print runpack('<q', '\x00' * 7 + '\x80'), runpack('>q', '\xff' * 8)


def show_mixed():
    a, b, c = runpack('<bhi', '\x01\x02\x03\x04\x05\x06\x07')
    print a, b, c
    a, b, c = runpack('@bhi', '\x01\xaa\x02\x03\x04\x05\x06\x07')
    print a, b, c
    s, n, t = runpack('>3sH2s', 'abc\x01\x02xy')
    print s, n, t
    c, flag, other = runpack('<c??', 'z\x01\x00')
    print c, flag, other
    x, y, z = runpack('<2xBxhb', 'ab\x05c\x06\x00\xfe')
    print x, y, z
    p, q = runpack('<5pB', '\x03abcd\x07')
    print p, q
    p, q = runpack('<4pB', '\x09abc\x07')
    print p, q
    a, b, c = runpack('< 3B ', '\x01\x02\x03')
    print a + b + c


def show_floats():
    print runpack('<d', '\x00\x00\x00\x00\x00\x00\xf8\x3f') == 1.5, runpack('>d', '\xc0\x00\x00\x00\x00\x00\x00\x00') == -2.0
    x, y = runpack('>fd', '\x3f\x80\x00\x00\x40\x09\x21\xfb\x54\x44\x2d\x18')
    print '%.6f %.15f' % (x, y)


def fitting(s):
    try:
        a, b = runpack('<HH', s)
        return '%d %d' % (a, b)
    except StructError as e:
        return e.msg


class Describer(FormatIterator):
    """Each item as a constant."""
    _operate_is_specialized_ = True

    def __init__(self):
        FormatIterator.__init__(self)
        self.text = ''

    @specialize.arg(1)
    def operate(self, fmtdesc, repetitions):
        if fmtdesc.needcount:
            self.text += '%s of %d ' % (fmtdesc.fmtchar, repetitions)
        else:
            self.text += '%d times %s ' % (repetitions, fmtdesc.fmtchar)

    def align(self, mask):
        self.text += 'align %d ' % (mask + 1)

    def finished(self):
        self.text += 'end'


def described(fmt):
    d = Describer()
    d.interpret(fmt)
    return d.text


def size_of(fmt):
    try:
        return str(calcsize(fmt))
    except StructError as e:
        return e.msg


def entry_point(argv):
    print '== integers'
    show_integers()
    print '== several items'
    show_mixed()
    print '== floats'
    show_floats()
    print '== strings that do not fit'
    for s in ['', 'abc', 'abcd', 'abcde']:
        print fitting(s)
    print '== sizes'
    for fmt in ['', '<bhilqfd', '>3s2xc', '@bi', 'bd', '10H', '5', 'z', '<9999999999999999999999i', ' i i ']:
        print '[%s] %s' % (fmt, size_of(fmt))
    print native_is_bigendian
    print described('<3sih'), '|', described('2i5sh')
    return 0


def target(driver, args):
    return entry_point, None
