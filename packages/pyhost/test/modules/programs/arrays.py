from array import array
a = array('i', [1, 2, 3])
a.append(4); a.extend([5, 6]); a.insert(0, -1)
print a, len(a), a[1], a[-1], a[1:3], a[::2], a.typecode, a.itemsize
a[0] = 7; del a[1]; a[1:2] = array('i', [8, 9])
print a, a.pop(), a.pop(0), a.index(9), a.count(9), 9 in a, a.tolist(), list(a)
a.reverse(); print a, a + a, a * 2, a == array('i', a), a < array('i', [100])
for code in 'bBhHiIlLfd':
    x = array(code, [1, 2])
    print code, x, repr(x.tostring()), x.itemsize,
    x.byteswap(); print repr(x.tostring())
print array('c', 'hello'), array('u', u'h\u20ac'), array('c', 'ab').tostring(), array('d')
def t(f, *args):
    try:
        print f(*args)
    except Exception, e:
        print type(e).__name__, e
t(array, 'b', [200]); t(array, 'B', [-1]); t(array, 'h', [99999]); t(array, 'i', [2**31]); t(array, 'i', ['a']); t(array, 'z', []); t(array, 'I', [2**32]); t(array, 'i', [1.5])
t(array('i', [1]).__getitem__, 5); t(array('i').pop); t(array('c').append, 'ab'); t(array('i').remove, 3); t(array('i').fromstring, 'abc')
b = array('H'); b.fromstring('\x01\x02\x03\x04'); print b; b.fromlist([5]); print b
import copy; print copy.copy(b), copy.deepcopy(b)
