# Strings as C has them: characters in raw memory with a zero at the end, and buffers.
# expect:
#  == str2charp and charp2str
#  hello
#  5 True
#  == empty string
#  [] True
#  == charp2strn
#  hel hello
#  == charpsize2str
#  4 True
#  == scoped_str2charp
#  inside
#  null
#  == scoped_alloc_buffer
#  abcde
#  abc
#  == nonmoving buffers
#  294
#  == ptradd
#  llo
#  == lists of strings
#  3 a,,ccc
#  == unicode
#  3 True
#  == memcpy and memset
#  wor....
from rpython.rtyper.lltypesystem import lltype, rffi


def there_and_back(s):
    p = rffi.str2charp(s)
    result = rffi.charp2str(p)
    print result
    print len(result), p[len(s)] == '\x00'
    rffi.free_charp(p)


def empty():
    with rffi.scoped_str2charp('') as p:
        print '[' + rffi.charp2str(p) + ']', p[0] == '\x00'


def limited():
    p = rffi.str2charp('hello')
    print rffi.charp2strn(p, 3), rffi.charp2strn(p, 100)
    rffi.free_charp(p)


def sized():
    p = rffi.str2charp('a\x00bc')
    s = rffi.charpsize2str(p, 4)
    print len(s), s == 'a\x00bc'
    rffi.free_charp(p)


def scoped(s):
    with rffi.scoped_str2charp(s) as p:
        if p:
            print rffi.charp2str(p)
        else:
            print 'null'


def buffers():
    with rffi.scoped_alloc_buffer(5) as b:
        for i in range(5):
            b.raw[i] = chr(ord('a') + i)
        print b.str(5)
        print b.str(3)


def nonmoving(s):
    buf = rffi.get_nonmovingbuffer(s)
    try:
        total = 0
        for i in range(len(s)):
            total += ord(buf[i])
        print total
    finally:
        rffi.free_nonmovingbuffer(s, buf)


def moved():
    p = rffi.str2charp('hello')
    print rffi.charp2str(rffi.ptradd(p, 2))
    rffi.free_charp(p)


def lists():
    p = rffi.liststr2charpp(['a', '', 'ccc'])
    l = rffi.charpp2liststr(p)
    print len(l), ','.join(l)
    rffi.free_charpp(p)


def unicodes(u):
    p = rffi.unicode2wcharp(u)
    back = rffi.wcharp2unicode(p)
    print len(back), back == u
    rffi.free_wcharp(p)


def memory():
    with lltype.scoped_alloc(rffi.CCHARP.TO, 8) as dst:
        rffi.c_memset(dst, ord('.'), 7)
        dst[7] = '\x00'
        with rffi.scoped_str2charp('world') as src:
            rffi.c_memcpy(rffi.cast(rffi.VOIDP, dst), rffi.cast(rffi.VOIDP, src), 3)
        print rffi.charp2str(dst)


def entry_point(argv):
    print '== str2charp and charp2str'
    there_and_back('hello')
    print '== empty string'
    empty()
    print '== charp2strn'
    limited()
    print '== charpsize2str'
    sized()
    print '== scoped_str2charp'
    scoped('inside')
    scoped(None)
    print '== scoped_alloc_buffer'
    buffers()
    print '== nonmoving buffers'
    nonmoving('abc')
    print '== ptradd'
    moved()
    print '== lists of strings'
    lists()
    print '== unicode'
    unicodes(u'a\xe9\u20ac')
    print '== memcpy and memset'
    memory()
    return 0


def target(driver, args):
    return entry_point, None
