// What the matrix of operations is made of: kinds of values, and operations on one and on two of them. Kinds are expressions over `argv`; `x` and `y` stand for
// the operands, in lines of a function body.

export interface Kind {
  readonly name: string;
  readonly text: string;
  /** Whether it is a thing of the C-like type system only. */
  readonly memory: boolean;
}

const kind = (name: string, text: string, memory = false): Kind => ({ name, text, memory });

/** Kinds for both operands. */
export const KINDS: readonly Kind[] = [
  kind("int", "len(argv) - 3"),
  kind("nonneg", "len(argv)"),
  kind("bool", "len(argv) > 2"),
  kind("r_uint", "r_uint(len(argv))"),
  kind("r_longlong", "r_longlong(len(argv))"),
  kind("r_ulonglong", "r_ulonglong(len(argv))"),
  kind("r_int32", "r_int32(len(argv))"),
  kind("r_singlefloat", "r_singlefloat(len(argv) * 1.5)"),
  kind("float", "len(argv) * 1.5"),
  kind("str", "argv[0]"),
  kind("char", "argv[0][0]"),
  kind("unicode", "unicode(argv[0])"),
  kind("unichar", "unicode(argv[0])[0]"),
  kind("str or None", "text_or_none(argv)"),
  kind("bytearray", "bytearray(argv[0])"),
  kind("None", "None"),
  kind("list", "[len(argv), 2]"),
  kind("list of str", "argv[:]"),
  kind("list or None", "list_or_none(argv)"),
  kind("dict", "{len(argv): 1}"),
  kind("tuple", "(len(argv), argv[0])"),
  kind("instance", "Box(len(argv))"),
  kind("instance or None", "box_or_none(argv)"),
  kind("container", "Grid(len(argv))"),
  kind("exception", "ValueError()"),
  kind("function", "[f1, f2][len(argv) & 1]"),
  kind("class", "[Box, Sub][len(argv) & 1]"),
  kind("frozen", "[fz1, fz2][len(argv) & 1]"),
  kind("method", "Box(len(argv)).get"),
  kind("builder", "StringBuilder()"),
  kind("iterator", "iter([len(argv)])"),
  kind("pointer", "lltype.malloc(STRUCT)", true),
  kind("array", "lltype.malloc(ARRAY, len(argv))", true),
];

/** Kinds for operations on one value, besides those above. */
export const MORE_KINDS: readonly Kind[] = [
  kind("r_uint32", "r_uint32(len(argv))"),
  kind("r_longlonglong", "r_longlonglong(len(argv))"),
  kind("constant int", "5"),
  kind("constant str", "'abc'"),
  kind("constant tuple", "(1, 'a')"),
  kind("empty tuple", "()"),
  kind("range", "range(len(argv))"),
  kind("list of lists", "[[len(argv)], [2]]"),
  kind("dict or None", "dict_or_none(argv)"),
  kind("dict of lists", "{argv[0]: [len(argv)]}"),
  kind("r_dict", "custom_dict(argv)"),
  kind("function or None", "function_or_none(argv)"),
  kind("class or None", "class_or_none(argv)"),
  kind("frozen or None", "frozen_or_none(argv)"),
  kind("one function", "f1"),
  kind("one class", "Box"),
  kind("built-in function", "len"),
  kind("built-in type", "int"),
  kind("module", "math"),
  kind("method of a list", "[len(argv)].append"),
  kind("unicode builder", "UnicodeBuilder()"),
  kind("iterator of a dict", "{len(argv): 1}.iteritems()"),
  kind("generator", "numbers(len(argv))"),
  kind("weak reference", "weakref.ref(Box(len(argv)))"),
  kind("raw pointer", "lltype.malloc(RAW, flavor='raw')", true),
  kind("address", "llmemory.NULL", true),
];

export interface Operation {
  readonly name: string;
  /** Lines of a function body. */
  readonly body: readonly string[];
  /** Uses of this operation influence each other: each stands in a program of its own. */
  readonly alone: boolean;
}

const expression = (text: string, alone = false): Operation => ({ name: text, body: [`return ${text}`], alone });
const statements = (name: string, ...body: readonly string[]): Operation => ({ name, body, alone: false });

const OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"];
const COMPARISONS = ["==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"];

export const BINARY: readonly Operation[] = [
  ...OPERATORS.map((op) => expression(`x ${op} y`)),
  ...OPERATORS.map((op) => statements(`x ${op}= y`, `x ${op}= y`, "return x")),
  ...COMPARISONS.map((op) => expression(`x ${op} y`)),
  ...["+", "-", "*", "//", "%", "<<"].map((op) => expression(`ovfcheck(x ${op} y)`)),
  ...["x[y]", "x[y:]", "x[:y]", "x[y:y]", "cmp(x, y)", "divmod(x, y)", "pow(x, y)", "min(x, y)", "max(x, y)", "isinstance(x, y)", "issubclass(x, y)", "x or y", "x and y", "[x, y]", "{x: y}", "(x, y)", "(x, y)[1]"].map((text) => expression(text)),
  ...["'%s %s' % (x, y)", "int(x, y)", "range(x, y)", "zip(x, y)", "getattr(x, y)", "hasattr(x, y)", "x if len(argv) > 1 else y", "[x] * y", "[x] + [y]", "[x] == [y]", "(x, 1) == (y, 1)", "x in [y]", "x in (y, y)", "x == y == x"].map((text) => expression(text)),
  ...["join", "find", "split", "startswith", "strip", "count", "append", "extend", "pop", "remove", "index", "get", "update", "setdefault", "has_key"].map((name) => expression(`x.${name}(y)`)),
  expression("x.replace(y, y)"),
  expression("x.insert(0, y)"),
  expression("x.insert(y, 1)"),
  statements("x[y] = 1", "x[y] = 1", "return x"),
  statements("x[0] = y", "x[0] = y", "return x"),
  statements("x[0:1] = y", "x[0:1] = y", "return x"),
  statements("del x[y]", "del x[y]", "return x"),
  statements("x and y in a condition", "if x and not y:", "    return 1", "return 2"),
  statements("for (x, y) in pairs", "for a, b in [(x, y), (x, y)]:", "    if a is x:", "        return b", "return y"),
];

const CONVERSIONS = ["int", "float", "str", "unicode", "repr", "hash", "ord", "chr", "unichr", "bool", "list", "tuple", "iter", "hex", "oct", "id", "type", "enumerate", "reversed", "range", "xrange", "dict", "max", "min", "sum", "abs", "len", "round", "bytearray", "sorted", "set", "long", "complex", "callable", "map", "open", "vars", "dir", "next"];
const LIBRARY = [
  "intmask", "r_uint", "r_longlong", "r_ulonglong", "longlongmask", "r_singlefloat", "r_int32", "compute_hash", "compute_identity_hash", "compute_unique_id", "newlist_hint", "instantiate", "keepalive_until_here",
  "make_sure_not_resized", "check_nonneg", "weakref.ref", "math.sqrt", "math.floor", "math.isnan", "os.getenv", "os.system", "is_valid_int", "widen", "lltype.typeOf", "we_are_translated", "ovfcheck",
];
const METHODS = ["next", "lower", "strip", "keys", "values", "items", "iteritems", "sort", "reverse", "build", "getlength", "upper", "isdigit", "copy", "clear", "popitem", "pop", "split", "splitlines", "not_there"];

export const UNARY: readonly Operation[] = [
  ...["-x", "~x", "+x", "not x", "x[0]", "x[-1]", "x[1:-1]", "x[:-1]", "x[::2]", "x[0:1]", "x ** 2", "x + 1", "x * 2", "x + x", "x == x", "x is None", "x == None", "x in x", "ovfcheck(-x)"].map((text) => expression(text)),
  ...CONVERSIONS.map((name) => expression(`${name}(x)`)),
  ...LIBRARY.map((name) => expression(`${name}(x)`)),
  ...METHODS.map((name) => expression(`x.${name}()`)),
  ...["s", "d", "x", "f", "r", "c", "5d", "o", "g"].map((format) => expression(`'%${format}' % x`)),
  ...["'%s' % (x,)", "u'%s' % (x,)", "'a' + x", "u'a' + x", "1 + x", "1.5 * x", "x.encode('utf-8')", "x.decode('latin-1')", "x.__class__", "x.__name__", "x.__doc__", "x.v", "x.v.v", "[z for z in x]", "{x: 1}", "{1: x}", "[x]", "(x,)", "[x, None]", "[None, x]", "isinstance(x, Box)", "isinstance(x, int)", "isinstance(x, str)", "isinstance(x, list)", "hasattr(x, 'v')", "getattr(x, 'v')", "zip(x, x)", "lambda: x", "x.format(1)", "getattr(x, 'v', 1)", "`x`", "x.count('a')", "x.join(['a'])", "x.append(1)", "x.get(1)", "x.get(1, 2)", "x.find('a')"].map((text) => expression(text)),
  ...["x()", "x(1)", "x(1, 2)", "x(*x)", "x(1, *x)", "x(a=1)"].map((text) => expression(text, true)),
  statements("print x", "print x"),
  statements("print x,", "print x,"),
  statements("raise x", "if len(argv) > 5:", "    raise x"),
  statements("except x", "try:", "    Box(1).get()", "except x:", "    pass"),
  statements("a, b = x", "a, b = x", "return b"),
  statements("del x[0]", "del x[0]"),
  statements("del x[0:1]", "del x[0:1]"),
  statements("x[0] = 1", "x[0] = 1"),
  statements("x[0:1] = [1]", "x[0:1] = [1]"),
  statements("x[0] += 1", "x[0] += 1"),
  statements("x += 1", "x += 1", "return x"),
  statements("x.v = 1", "x.v = 1"),
  statements("del x.v", "del x.v"),
  statements("x.v += 1", "x.v += 1"),
  statements("with x", "with x:", "    pass"),
  statements("for z in x", "for z in x:", "    if z:", "        return 1"),
  statements("for z in x, kept", "last = None", "for z in x:", "    last = z", "return last"),
  statements("for a, b in x", "for a, b in x:", "    if a:", "        return 1"),
  statements("while x", "while x:", "    x = x[1:]", "return x"),
  statements("if x", "if x:", "    return 1", "return 2"),
  statements("assert x", "assert x", "return x"),
  statements("x or None", "y = None", "if len(argv) > 2:", "    y = x", "if y:", "    return y", "return x"),
  statements("x is y", "y = x", "return x is y"),
  statements("global", "Holder.kept = x", "return Holder.kept is x"),
  statements("yield x", "def_of = 1", "yield x"),
];

/** What stands before the cases of a program. */
export const PRELUDE = `import math, os, weakref
from rpython.rlib.debug import check_nonneg, make_sure_not_resized
from rpython.rlib.objectmodel import compute_hash, compute_identity_hash, compute_unique_id, instantiate, keepalive_until_here, newlist_hint, r_dict, we_are_translated
from rpython.rlib.rarithmetic import intmask, is_valid_int, longlongmask, ovfcheck, r_int32, r_longlong, r_longlonglong, r_singlefloat, r_uint, r_uint32, r_ulonglong, widen
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder
from rpython.rtyper.lltypesystem import llmemory, lltype

STRUCT = lltype.GcStruct('S', ('v', lltype.Signed))
RAW = lltype.Struct('R', ('v', lltype.Signed))
ARRAY = lltype.GcArray(lltype.Signed)

class Box(object):
    def __init__(self, v):
        self.v = v
    def get(self):
        return self.v

class Sub(Box):
    pass

class Grid(object):
    def __init__(self, n):
        self.cells = [n] * 4
    def __len__(self):
        return len(self.cells)
    def __getitem__(self, i):
        return self.cells[i]
    def __setitem__(self, i, value):
        self.cells[i] = value
    def __contains__(self, value):
        return value in self.cells
    def __iter__(self):
        return iter(self.cells)

class Frozen(object):
    def __init__(self, v):
        self.v = v
    def _freeze_(self):
        return True

fz1 = Frozen(1)
fz2 = Frozen(2)

def f1():
    return 1

def f2():
    return 2

def same(a, b):
    return a == b

def hashed(a):
    return a

def custom_dict(argv):
    d = r_dict(same, hashed)
    d[len(argv)] = 1
    return d

def numbers(n):
    while n > 0:
        yield n
        n -= 1

def text_or_none(argv):
    return argv[0] if len(argv) < 4 else None

def list_or_none(argv):
    return [len(argv)] if len(argv) < 4 else None

def dict_or_none(argv):
    return {len(argv): 1} if len(argv) < 4 else None

def box_or_none(argv):
    return Box(len(argv)) if len(argv) < 4 else None

def function_or_none(argv):
    return [f1, f2][len(argv) & 1] if len(argv) < 4 else None

def class_or_none(argv):
    return [Box, Sub][len(argv) & 1] if len(argv) < 4 else None

def frozen_or_none(argv):
    return [fz1, fz2][len(argv) & 1] if len(argv) < 4 else None
`;
