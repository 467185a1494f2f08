# rffi_platform: what the C compiler says of types, constants and functions, and structures laid out as it does.
# expect:
#  == constants
#  7 -5 True
#  12 None
#  2.500000 None
#  some text
#  True False
#  == types
#  8 True
#  1 2 16
#  == structures
#  24 True
#  3 4 5.500000
#  9
#  == an array in one
#  4 10
#  == what there is
#  True False True
#  == single questions
#  11 True False 97
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.rtyper.tool.rfficache import sizeof_c_type
from rpython.translator.tool.cbuild import ExternalCompilationInfo

HEADER = '''
#define SEVEN 7
#define TWELVE 12
#define HALVES 2.5
#define TEXT "some text"
typedef unsigned short flags_t;
struct record { char kind; short hidden; int first; char filler[5]; double weight; };
typedef struct { int many[4]; flags_t flags; } table_t;
int weigh(struct record *r);
'''
SOURCE = 'int weigh(struct record *r) { return r->kind + r->first + (int)r->weight; }'
eci = ExternalCompilationInfo(post_include_bits=[HEADER], separate_module_sources=[SOURCE])


class CConfig:
    _compilation_info_ = eci
    SEVEN = rffi_platform.ConstantInteger('SEVEN')
    MINUS = rffi_platform.ConstantInteger('-5')
    BIG = rffi_platform.ConstantInteger('0x80000000u')
    TWELVE = rffi_platform.DefinedConstantInteger('TWELVE')
    THIRTEEN = rffi_platform.DefinedConstantInteger('THIRTEEN')
    HALVES = rffi_platform.DefinedConstantDouble('HALVES')
    THIRDS = rffi_platform.DefinedConstantDouble('THIRDS')
    TEXT = rffi_platform.DefinedConstantString('TEXT')
    HAS_TEXT = rffi_platform.Defined('TEXT')
    HAS_SOUND = rffi_platform.Defined('SOUND')
    SIZE = rffi_platform.SizeOf('struct record')
    flags_t = rffi_platform.SimpleType('flags_t', rffi.INT)
    RECORD = rffi_platform.Struct('struct record', [('first', rffi.LONG), ('kind', lltype.Char), ('weight', rffi.DOUBLE)])
    TABLE = rffi_platform.Struct('table_t', [('many', rffi.CFixedArray(rffi.INT, 1)), ('flags', rffi.INT)])
    ABSENT = rffi_platform.Struct('struct absent', [('x', rffi.INT)], ifdef='SOUND')
    has_weigh = rffi_platform.Has('weigh')
    has_sing = rffi_platform.Has('sing')
    has_m = rffi_platform.Library('m')

globals().update(rffi_platform.configure(CConfig))
weigh = rffi.llexternal('weigh', [lltype.Ptr(RECORD)], rffi.INT, compilation_info=eci)
answer = rffi_platform.getconstantinteger('5 + 6', '')
has_abs = rffi_platform.has('abs', '#include <stdlib.h>')
compiles = rffi_platform.checkcompiles('this is no C', '')
size_of_double, size_of_char = sizeof_c_type('double'), sizeof_c_type('char')
lower = rffi_platform.getintegerfunctionresult('tolower', [65], includes=['ctype.h'])


def records():
    with lltype.scoped_alloc(RECORD) as r:
        r.c_kind = chr(3)
        rffi.setintfield(r, 'c_first', 1)
        r.c_weight = 5.5
        print ord(r.c_kind), widen(r.c_first) + 3, '%f' % r.c_weight
        print widen(weigh(r))


def tables():
    with lltype.scoped_alloc(TABLE) as t:
        for i in range(4):
            t.c_many[i] = rffi.cast(rffi.INT, i + 1)
        total = 0
        for i in range(len(t.c_many)):
            total += widen(t.c_many[i])
        print len(t.c_many), total


def entry_point(argv):
    print '== constants'
    print SEVEN, MINUS, intmask(BIG) == intmask(1 << 31)
    print TWELVE, THIRTEEN
    print '%f' % HALVES, THIRDS
    print TEXT
    print HAS_TEXT, HAS_SOUND
    print '== types'
    print size_of_double, rffi.sizeof(flags_t) == 2
    print size_of_char, rffi.sizeof(rffi.SHORT), widen(rffi.cast(flags_t, 65536 + 16))
    print '== structures'
    print SIZE, ABSENT is None
    records()
    print '== an array in one'
    tables()
    print '== what there is'
    print has_weigh, has_sing, has_m
    print '== single questions'
    print answer, has_abs, compiles, lower
    return 0


def target(driver, args):
    return entry_point, None
