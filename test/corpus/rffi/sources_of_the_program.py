# C sources that come with a program: functions, variables, constants, structures, macros.
# expect:
#  == functions
#  42 7
#  == without a declaration
#  30
#  == structures by a pointer
#  5 2.500000 x
#  12
#  == inlined structures and arrays
#  1 2 3 20
#  == variables
#  10
#  17 17
#  == constants
#  1234 True
#  == macros
#  11 25
#  == a typedef
#  3 4
#  == opaque pointers
#  99
#  == strings
#  hello, world
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

HEADER = '''
#define ANSWER 1234
#define TWICE_PLUS(a, b) (2 * (a) + (b))
struct point { int x; char hidden[3]; double weight; char tag; };
struct box { struct point corner; int sides[3]; unsigned short flags; };
typedef struct { short first; long second; } pair_t;
struct secret;
RPY_EXTERN int add(int a, int b);
RPY_EXTERN int fill_point(struct point *p, int x, double w);
RPY_EXTERN int sum_box(struct box *b);
RPY_EXTERN void fill_pair(pair_t *p, int first, long second);
RPY_EXTERN struct secret *new_secret(int value);
RPY_EXTERN int reveal(struct secret *s);
RPY_EXTERN int counter;
RPY_EXTERN void bump(int by);
RPY_EXTERN char *greet(const char *name, char *buffer);
'''

SOURCE = '''
#include <string.h>
#include <stdlib.h>
int counter = 10;
struct secret { int padding; int value; };
static struct secret the_secret;
int add(int a, int b) { return a + b; }
int fill_point(struct point *p, int x, double w) { p->x = x; p->weight = w; p->tag = 'x'; return x + 7; }
int sum_box(struct box *b) { return b->corner.x + b->sides[0] + b->sides[1] + b->sides[2] + b->flags; }
void fill_pair(pair_t *p, int first, long second) { p->first = first; p->second = second; }
struct secret *new_secret(int value) { the_secret.value = value; return &the_secret; }
int reveal(struct secret *s) { return s->value; }
void bump(int by) { counter += by; }
char *greet(const char *name, char *buffer) { strcpy(buffer, "hello, "); strcat(buffer, name); return buffer; }
'''

eci = ExternalCompilationInfo(post_include_bits=[HEADER], separate_module_sources=[SOURCE])
alone = ExternalCompilationInfo(separate_module_sources=['long times(long a, int b) { return a * b; }\n'])

POINT = rffi.CStruct('point', ('x', rffi.INT), ('weight', rffi.DOUBLE), ('tag', lltype.Char), hints={'eci': eci})
BOX = rffi.CStruct('box', ('corner', POINT), ('sides', rffi.CFixedArray(rffi.INT, 3)), ('flags', rffi.USHORT), hints={'eci': eci})
PAIR = rffi.CStruct('pair_t', ('first', rffi.SHORT), ('second', rffi.LONG), hints={'eci': eci, 'typedef': True})
SECRET = rffi.COpaquePtr('struct secret', compilation_info=eci)

add = rffi.llexternal('add', [rffi.INT, rffi.INT], rffi.INT, compilation_info=eci)
times = rffi.llexternal('times', [rffi.LONG, rffi.INT], rffi.LONG, compilation_info=alone)
fill_point = rffi.llexternal('fill_point', [lltype.Ptr(POINT), rffi.INT, rffi.DOUBLE], rffi.INT, compilation_info=eci)
sum_box = rffi.llexternal('sum_box', [lltype.Ptr(BOX)], rffi.INT, compilation_info=eci)
fill_pair = rffi.llexternal('fill_pair', [lltype.Ptr(PAIR), rffi.INT, rffi.LONG], lltype.Void, compilation_info=eci)
new_secret = rffi.llexternal('new_secret', [rffi.INT], SECRET, compilation_info=eci)
reveal = rffi.llexternal('reveal', [SECRET], rffi.INT, compilation_info=eci)
bump = rffi.llexternal('bump', [rffi.INT], lltype.Void, compilation_info=eci)
greet = rffi.llexternal('greet', [rffi.CCHARP, rffi.CCHARP], rffi.CCHARP, compilation_info=eci)
twice_plus = rffi.llexternal('TWICE_PLUS', [rffi.INT, rffi.INT], rffi.INT, compilation_info=eci, macro=True)
answer = rffi.llexternal('get_answer', [], rffi.INT, compilation_info=eci, macro='(ANSWER)')
get_counter, set_counter = rffi.CExternVariable(rffi.INT, 'counter', eci)


def structures():
    with lltype.scoped_alloc(POINT) as p:
        n = fill_point(p, 5, 2.5)
        print widen(p.c_x), '%f' % p.c_weight, p.c_tag
        print widen(n)


def boxes():
    with lltype.scoped_alloc(BOX) as b:
        for i in range(3):
            rffi.setintfield(b, 'c_flags', i)
            b.c_sides[i] = rffi.cast(rffi.INT, i + 1)
        b.c_corner.c_x = rffi.cast(rffi.INT, 12)
        print widen(b.c_sides[0]), widen(b.c_sides[1]), widen(b.c_sides[2]), widen(sum_box(b))


def entry_point(argv):
    n = len(argv)
    print '== functions'
    print widen(add(40 + n, 1)), widen(add(8, -n))
    print '== without a declaration'
    print times(15, 1 + n)
    print '== structures by a pointer'
    structures()
    print '== inlined structures and arrays'
    boxes()
    print '== variables'
    print widen(get_counter())
    bump(6 + n)
    now = widen(get_counter())
    set_counter(rffi.cast(rffi.INT, now))
    print now, widen(get_counter())
    print '== constants'
    print widen(answer()), widen(answer()) > 1000
    print '== macros'
    print widen(twice_plus(5, n)), widen(twice_plus(12, n))
    print '== a typedef'
    with lltype.scoped_alloc(PAIR) as pair:
        fill_pair(pair, 3, 4)
        print widen(pair.c_first), pair.c_second
    print '== opaque pointers'
    print widen(reveal(new_secret(99)))
    print '== strings'
    with lltype.scoped_alloc(rffi.CCHARP.TO, 40) as buf:
        print rffi.charp2str(greet('world', buf))
    return 0


def target(driver, args):
    return entry_point, None
