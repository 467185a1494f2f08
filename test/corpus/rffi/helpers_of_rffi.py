# The smaller helpers of rffi: strings in buffers, wide strings, structures, constants, and what happens to exceptions in callbacks.
# stderr: Warning: uncaught exception in callback: failing
# expect:
#  == buffers
#  hello ell 3
#  hello
#  abcabc
#  == wide strings
#  5 True
#  h\xc3\xa9\xe2\x82\xac 3 h\xc3\xa9 2
#  == structures
#  3 4 10 20
#  3 4 10 77
#  True 8
#  == sizes that the header knows
#  True
#  == constants of C
#  42 True
#  == exceptions in callbacks
#  -1
#  7
#  == tables of functions
#  5 6
#  == null callbacks
#  0
#  == a function that C calls by a pointer in a structure
#  18
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

CALLBACK = rffi.CCallback([rffi.INT], rffi.INT)
HEADER = '''
#define ANSWER 42
struct inner { int a; int b; };
struct outer { struct inner first; int many[2]; long hidden[10]; };
struct ops { int (*apply)(int); int twice; };
int call_it(int (*f)(int), int x);
int run_ops(struct ops *o, int x);
'''
SOURCE = '''
int call_it(int (*f)(int), int x) { return f ? f(x) : 0; }
int run_ops(struct ops *o, int x) { int r = o->apply(x); return o->twice ? 2 * r : r; }
'''
eci = ExternalCompilationInfo(post_include_bits=[HEADER], separate_module_sources=[SOURCE])
INNER = rffi.CStruct('inner', ('a', rffi.INT), ('b', rffi.INT), hints={'eci': eci})
OUTER = rffi.CStruct('outer', ('first', INNER), ('many', rffi.CFixedArray(rffi.INT, 2)), hints={'eci': eci})
OPS = rffi.CStruct('ops', ('apply', CALLBACK), ('twice', rffi.INT), hints={'eci': eci})
call_it = rffi.llexternal('call_it', [CALLBACK, rffi.INT], rffi.INT, compilation_info=eci)
run_ops = rffi.llexternal('run_ops', [lltype.Ptr(OPS), rffi.INT], rffi.INT, compilation_info=eci)
get_answer = rffi.llexternal('get_answer', [], rffi.INT, compilation_info=eci, macro='(ANSWER)', elidable_function=True)


def failing(x):
    if widen(x) > 5:
        raise ValueError
    return rffi.cast(rffi.INT, widen(x) + 2)


def plus(x):
    return rffi.cast(rffi.INT, widen(x) + 1)


def plus_two(x):
    return rffi.cast(rffi.INT, widen(x) + 2)


TABLE = rffi.CArray(CALLBACK)
table = lltype.malloc(TABLE, 2, flavor='raw', immortal=True)
table[0] = llhelper(CALLBACK, plus)
table[1] = llhelper(CALLBACK, plus_two)


def buffers():
    with lltype.scoped_alloc(rffi.CCHARP.TO, 10) as p:
        n = rffi.str2chararray('hello world', p, 5)
        assert n == 5
        text = rffi.charpsize2str(p, n)
        rffi.str2rawmem('hello', p, 1, 3)
        print text, rffi.charpsize2str(p, 3), len(rffi.charp2strn(p, 3))
        with rffi.scoped_view_charp('hello') as q:
            print rffi.charp2str(q)
        rffi.str2chararray('abc', p, 10)
        rffi.c_memcpy(rffi.ptradd(p, 3), p, 3)
        print rffi.charpsize2str(p, 6)


def wide():
    w = rffi.unicode2wcharp(u'hello')
    print len(rffi.wcharp2unicode(w)), rffi.wcharpsize2unicode(w, 5) == u'hello'
    rffi.free_wcharp(w)
    w = rffi.utf82wcharp('h\xc3\xa9\xe2\x82\xac', 3)
    s, n = rffi.wcharp2utf8(w)
    s2, n2 = rffi.wcharp2utf8n(w, 2)
    print escaped(s), n, escaped(s2), n2
    rffi.free_wcharp(w)


def escaped(s):
    result = ''
    for c in s:
        if ord(c) < 128:
            result += c
        else:
            result += '\\x' + '0123456789abcdef'[ord(c) >> 4] + '0123456789abcdef'[ord(c) & 15]
    return result


def show(p):
    print widen(p.c_first.c_a), widen(p.c_first.c_b), widen(p.c_many[0]), widen(p.c_many[1])


def structures():
    p = lltype.malloc(OUTER, flavor='raw', zero=True)
    rffi.setintfield(p.c_first, 'c_a', 3)
    rffi.setintfield(p.c_first, 'c_b', 4)
    p.c_many[0] = rffi.cast(rffi.INT, 10)
    p.c_many[1] = rffi.cast(rffi.INT, 20)
    show(p)
    q = lltype.malloc(OUTER, flavor='raw', zero=True)
    rffi.structcopy(q, p)
    q.c_many[1] = rffi.cast(rffi.INT, 77)
    show(q)
    print rffi.getintfield(p.c_first, 'c_b') == 4, rffi.offsetof(OUTER, 'c_many')
    lltype.free(p, flavor='raw')
    lltype.free(q, flavor='raw')


def callbacks(n):
    print '== exceptions in callbacks'
    print widen(call_it(failing, 5 + n))
    print widen(call_it(failing, 4 + n))
    print '== tables of functions'
    print widen(call_it(table[0], 3 + n)), widen(call_it(table[n], 3 + n))
    print '== null callbacks'
    print widen(call_it(None, n))
    print '== a function that C calls by a pointer in a structure'
    with lltype.scoped_alloc(OPS) as ops:
        ops.c_apply = llhelper(CALLBACK, plus)
        rffi.setintfield(ops, 'c_twice', 1)
        print widen(run_ops(ops, 7 + n))


def entry_point(argv):
    print '== buffers'
    buffers()
    print '== wide strings'
    wide()
    print '== structures'
    structures()
    print '== sizes that the header knows'
    print rffi.sizeof(OUTER) >= 16
    print '== constants of C'
    print widen(get_answer()), widen(get_answer()) == 42
    callbacks(len(argv))
    return 0


def target(driver, args):
    return entry_point, None
