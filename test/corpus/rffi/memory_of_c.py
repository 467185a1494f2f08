# Memory that C allocates, and pointers into the program's memory that come back from C.
# expect:
#  == text that C owns
#  True
#  == a pointer into our own memory
#  2 lo
#  none
#  == memory from malloc becomes a structure
#  7 9
#  == an array from calloc
#  0 0 5
#  == C writes into our memory, and reads what we changed
#  abc 3
#  abz
#  == our memory points to our memory
#  first second None
#  == C keeps a pointer between calls
#  10 11
#  == numbers of all sizes, both ways
#  -1 255 -2 65534 -3 4294967293 -4 True
#  1.500000 0.250000
#  == the same address is the same pointer
#  True True
#  == freed by C
#  done
from rpython.rlib.rarithmetic import intmask, widen, r_ulonglong
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

SOURCE = '''
#include <string.h>
struct node { int value; struct node *next; };
static long *kept;
void keep(long *p) { kept = p; }
long bump_kept(void) { return ++*kept; }
int sum_chain(struct node *n) { int sum = 0; while (n) { sum += n->value; n = n->next; } return sum; }
char *join(char **parts, char *out) { *out = 0; while (*parts) { strcat(out, *parts++); strcat(out, " "); } return out; }
signed char i8(signed char x) { return x; }
unsigned char u8(unsigned char x) { return x; }
short i16(short x) { return x; }
unsigned short u16(unsigned short x) { return x; }
int i32(int x) { return x; }
unsigned int u32(unsigned int x) { return x; }
long long i64(long long x) { return x; }
unsigned long long u64(unsigned long long x) { return x; }
double f64(double x) { return x; }
float f32(float x) { return x / 2; }
'''
HEADER = '''
struct node;
void keep(long *p); long bump_kept(void); int sum_chain(struct node *n); char *join(char **parts, char *out);
signed char i8(signed char x); unsigned char u8(unsigned char x); short i16(short x); unsigned short u16(unsigned short x);
int i32(int x); unsigned int u32(unsigned int x); long long i64(long long x); unsigned long long u64(unsigned long long x);
double f64(double x); float f32(float x);
'''
std = ExternalCompilationInfo(includes=['stdlib.h', 'string.h'])
own = ExternalCompilationInfo(post_include_bits=[HEADER], separate_module_sources=[SOURCE])
pair_header = ExternalCompilationInfo(post_include_bits=['struct pair { int a; long b; };'])
PAIR = rffi.CStruct('pair', ('a', rffi.INT), ('b', rffi.LONG), hints={'eci': pair_header})


def std_function(name, args, result):
    return rffi.llexternal(name, args, result, compilation_info=std)


def own_function(name, args, result):
    return rffi.llexternal(name, args, result, compilation_info=own)

getenv = std_function('getenv', [rffi.CCHARP], rffi.CCHARP)
strchr = std_function('strchr', [rffi.CCHARP, rffi.INT], rffi.CCHARP)
c_malloc = std_function('malloc', [rffi.SIZE_T], rffi.VOIDP)
c_calloc = std_function('calloc', [rffi.SIZE_T, rffi.SIZE_T], rffi.VOIDP)
c_free = std_function('free', [rffi.VOIDP], lltype.Void)
strcpy = std_function('strcpy', [rffi.CCHARP, rffi.CCHARP], rffi.CCHARP)
strlen = std_function('strlen', [rffi.CCHARP], rffi.SIZE_T)
keep = own_function('keep', [rffi.LONGP], lltype.Void)
bump_kept = own_function('bump_kept', [], rffi.LONG)
join = own_function('join', [rffi.CCHARPP, rffi.CCHARP], rffi.CCHARP)
i8 = own_function('i8', [rffi.SIGNEDCHAR], rffi.SIGNEDCHAR)
u8 = own_function('u8', [rffi.UCHAR], rffi.UCHAR)
i16 = own_function('i16', [rffi.SHORT], rffi.SHORT)
u16 = own_function('u16', [rffi.USHORT], rffi.USHORT)
i32 = own_function('i32', [rffi.INT], rffi.INT)
u32 = own_function('u32', [rffi.UINT], rffi.UINT)
i64 = own_function('i64', [rffi.LONGLONG], rffi.LONGLONG)
u64 = own_function('u64', [rffi.ULONGLONG], rffi.ULONGLONG)
f64 = own_function('f64', [rffi.DOUBLE], rffi.DOUBLE)
f32 = own_function('f32', [rffi.FLOAT], rffi.FLOAT)


def pointers_back():
    p = rffi.str2charp('hello')
    found = strchr(p, ord('l'))
    print rffi.cast(lltype.Signed, found) - rffi.cast(lltype.Signed, p), rffi.charp2str(rffi.ptradd(found, 1))
    print 'found' if strchr(p, ord('x')) else 'none'
    rffi.free_charp(p)


def from_c():
    raw = c_malloc(rffi.sizeof(PAIR))
    pair = rffi.cast(lltype.Ptr(PAIR), raw)
    rffi.setintfield(pair, 'c_a', 7)
    pair.c_b = 9
    again = rffi.cast(lltype.Ptr(PAIR), raw)
    print widen(again.c_a), again.c_b
    c_free(raw)
    print '== an array from calloc'
    numbers = rffi.cast(rffi.LONGP, c_calloc(3, rffi.sizeof(rffi.LONG)))
    numbers[2] = 5
    print numbers[0], numbers[1], numbers[2]
    c_free(rffi.cast(rffi.VOIDP, numbers))


def written_by_c():
    buf = lltype.malloc(rffi.CCHARP.TO, 10, flavor='raw')
    strcpy(buf, 'abc')
    print rffi.charp2str(buf), intmask(strlen(buf))
    buf[2] = 'z'
    with rffi.scoped_alloc_buffer(10) as copy:
        strcpy(copy.raw, buf)
        print copy.str(3)
    rffi.free_charp(buf)


def chains():
    parts = rffi.liststr2charpp(['first', 'second'])
    with lltype.scoped_alloc(rffi.CCHARP.TO, 40) as out:
        text = rffi.charp2str(join(parts, out))
    print text + str(None)
    rffi.free_charpp(parts)


def kept_pointers():
    p = lltype.malloc(rffi.LONGP.TO, 1, flavor='raw')
    p[0] = 9
    keep(p)
    print bump_kept(),
    bump_kept()
    print p[0]
    lltype.free(p, flavor='raw')


def numbers(n):
    print widen(i8(-n)), widen(u8(256 - n)), widen(i16(-1 - n)), widen(u16(65535 - n)),
    print widen(i32(-2 - n)), intmask(u32(4294967294 - n)), intmask(i64(-3 - n)), u64(r_ulonglong(0) - n) == r_ulonglong(18446744073709551615)
    print '%f %f' % (f64(0.5 + n), rffi.cast(rffi.DOUBLE, f32(rffi.cast(rffi.FLOAT, 0.5))))


def entry_point(argv):
    print '== text that C owns'
    path = getenv('PATH')
    print len(rffi.charp2str(path)) > 0
    print '== a pointer into our own memory'
    pointers_back()
    print '== memory from malloc becomes a structure'
    from_c()
    print '== C writes into our memory, and reads what we changed'
    written_by_c()
    print '== our memory points to our memory'
    chains()
    print '== C keeps a pointer between calls'
    kept_pointers()
    print '== numbers of all sizes, both ways'
    numbers(len(argv))
    print '== the same address is the same pointer'
    print getenv('PATH') == path, not getenv('NO_SUCH_VARIABLE_HERE')
    print '== freed by C'
    c_free(c_malloc(100))
    print 'done'
    return 0


def target(driver, args):
    return entry_point, None
