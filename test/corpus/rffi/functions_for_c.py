# Functions of the program that C code calls by their names.
# expect:
#  == C calls the program
#  12 24
#  2
#  == with texts
#  hello, world!
#  5
from rpython.rlib.entrypoint import entrypoint_highlevel
from rpython.rlib.rarithmetic import widen
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

HEADER = '''
int double_it(int x);
long greet(const char *name);
int call_twice(int x);
long call_greet(void);
'''
SOURCE = '''
int call_twice(int x) { return double_it(double_it(x)); }
long call_greet(void) { return greet("world"); }
'''
eci = ExternalCompilationInfo(post_include_bits=[HEADER], separate_module_sources=[SOURCE])
call_twice = rffi.llexternal('call_twice', [rffi.INT], rffi.INT, compilation_info=eci)
call_greet = rffi.llexternal('call_greet', [], rffi.LONG, compilation_info=eci)


class Counter(object):
    calls = 0

counter = Counter()


@entrypoint_highlevel('main', [rffi.INT], c_name='double_it')
def double(x):
    counter.calls += 1
    return rffi.cast(rffi.INT, 2 * widen(x))


@entrypoint_highlevel('main', [rffi.CCHARP], c_name='greet')
def say_hello(name):
    text = rffi.charp2str(name)
    print 'hello, ' + text + '!'
    return len(text)


def entry_point(argv):
    n = len(argv)
    print '== C calls the program'
    print widen(call_twice(2 + n)), widen(call_twice(5 + n))
    print counter.calls // 2
    print '== with texts'
    print call_greet()
    return 0


def target(driver, args):
    return entry_point, None
