// The instruction set of code objects, declared once: the compiler emits it, the host evaluates it, flowspace interprets it abstractly.
// Names follow CPython 2.7 where the meaning is the same. Stack pictures: before -- after, top at the right.

/** How an instruction's argument is to be read. */
export type ArgKind = "none" | "count" | "const" | "name" | "local" | "deref" | "jump" | "compare" | "call" | "flags";

interface OpSpec {
  readonly arg: ArgKind;
  readonly doc: string;
}

const none = (doc: string): OpSpec => ({ arg: "none", doc });
const op = (arg: ArgKind, doc: string): OpSpec => ({ arg, doc });

export const OPCODES = {
  POP_TOP: none("x --"),
  ROT_TWO: none("a b -- b a"),
  ROT_THREE: none("a b c -- c a b"),
  ROT_FOUR: none("a b c d -- d a b c"),
  DUP_TOP: none("a -- a a"),
  DUP_TOPX: op("count", "repeats the top n items as a group (n is 2 or 3)"),

  LOAD_CONST: op("const", "-- const"),
  LOAD_FAST: op("local", "-- value; UnboundLocalError when unset"),
  STORE_FAST: op("local", "value --"),
  DELETE_FAST: op("local", "--; UnboundLocalError when unset"),
  LOAD_NAME: op("name", "-- value; f_locals, then globals, then builtins"),
  STORE_NAME: op("name", "value --; into f_locals"),
  DELETE_NAME: op("name", "--; from f_locals"),
  LOAD_GLOBAL: op("name", "-- value; globals, then builtins"),
  STORE_GLOBAL: op("name", "value --"),
  DELETE_GLOBAL: op("name", "--"),
  LOAD_DEREF: op("deref", "-- value; NameError when the cell is empty"),
  STORE_DEREF: op("deref", "value --"),
  LOAD_CLOSURE: op("deref", "-- cell"),
  LOAD_ATTR: op("name", "obj -- obj.name"),
  STORE_ATTR: op("name", "value obj --"),
  DELETE_ATTR: op("name", "obj --"),
  LOAD_LOCALS: none("-- dict of f_locals"),

  UNARY_POSITIVE: none("a -- +a"),
  UNARY_NEGATIVE: none("a -- -a"),
  UNARY_NOT: none("a -- not a"),
  UNARY_INVERT: none("a -- ~a"),
  UNARY_CONVERT: none("a -- repr(a)"),
  BINARY_POWER: none("a b -- a ** b"),
  BINARY_MULTIPLY: none("a b -- a * b"),
  BINARY_DIVIDE: none("a b -- a / b, classic division"),
  BINARY_TRUE_DIVIDE: none("a b -- a / b under from __future__ import division"),
  BINARY_FLOOR_DIVIDE: none("a b -- a // b"),
  BINARY_MODULO: none("a b -- a % b"),
  BINARY_ADD: none("a b -- a + b"),
  BINARY_SUBTRACT: none("a b -- a - b"),
  BINARY_LSHIFT: none("a b -- a << b"),
  BINARY_RSHIFT: none("a b -- a >> b"),
  BINARY_AND: none("a b -- a & b"),
  BINARY_XOR: none("a b -- a ^ b"),
  BINARY_OR: none("a b -- a | b"),
  INPLACE_POWER: none("a b -- a **= b"),
  INPLACE_MULTIPLY: none("a b -- a *= b"),
  INPLACE_DIVIDE: none("a b -- a /= b"),
  INPLACE_TRUE_DIVIDE: none("a b -- a /= b under from __future__ import division"),
  INPLACE_FLOOR_DIVIDE: none("a b -- a //= b"),
  INPLACE_MODULO: none("a b -- a %= b"),
  INPLACE_ADD: none("a b -- a += b"),
  INPLACE_SUBTRACT: none("a b -- a -= b"),
  INPLACE_LSHIFT: none("a b -- a <<= b"),
  INPLACE_RSHIFT: none("a b -- a >>= b"),
  INPLACE_AND: none("a b -- a &= b"),
  INPLACE_XOR: none("a b -- a ^= b"),
  INPLACE_OR: none("a b -- a |= b"),
  COMPARE_OP: op("compare", "a b -- result; the argument indexes COMPARE_OPS"),

  BINARY_SUBSCR: none("a i -- a[i]"),
  STORE_SUBSCR: none("value a i --"),
  DELETE_SUBSCR: none("a i --"),
  SLICE: op("flags", "a [start] [stop] -- a[start:stop]; bit 1: start is there, bit 2: stop is there"),
  STORE_SLICE: op("flags", "value a [start] [stop] --"),
  DELETE_SLICE: op("flags", "a [start] [stop] --"),
  BUILD_SLICE: op("count", "start stop [step] -- slice; the count is 2 or 3"),

  BUILD_TUPLE: op("count", "n items -- tuple"),
  BUILD_LIST: op("count", "n items -- list"),
  BUILD_SET: op("count", "n items -- set"),
  BUILD_MAP: op("count", "-- dict; the count is a size hint"),
  STORE_MAP: none("dict value key -- dict"),
  LIST_APPEND: op("count", "value --; appends to the list n below the top, counted after the pop (1 is the top)"),
  SET_ADD: op("count", "value --; as LIST_APPEND"),
  MAP_ADD: op("count", "value key --; as LIST_APPEND"),
  UNPACK_SEQUENCE: op("count", "seq -- n items, the first on top"),

  JUMP: op("jump", "--"),
  POP_JUMP_IF_FALSE: op("jump", "cond --"),
  POP_JUMP_IF_TRUE: op("jump", "cond --"),
  JUMP_IF_FALSE_OR_POP: op("jump", "cond -- cond and jump, or --"),
  JUMP_IF_TRUE_OR_POP: op("jump", "cond -- cond and jump, or --"),
  GET_ITER: none("obj -- iter(obj)"),
  FOR_ITER: op("jump", "iter -- iter next; at the end iter -- and jump"),

  CALL_FUNCTION: op("call", "f positional… (name value)… -- result; argument: positional count | keyword count << 8"),
  CALL_FUNCTION_VAR: op("call", "f positional… (name value)… args -- result"),
  CALL_FUNCTION_KW: op("call", "f positional… (name value)… kwargs -- result"),
  CALL_FUNCTION_VAR_KW: op("call", "f positional… (name value)… args kwargs -- result"),
  MAKE_FUNCTION: op("count", "n defaults, code -- function"),
  MAKE_CLOSURE: op("count", "n defaults, tuple of cells, code -- function"),
  BUILD_CLASS: none("name bases dict -- class"),
  RETURN_VALUE: none("value --"),
  YIELD_VALUE: none("value -- sent value"),

  RAISE_VARARGS: op("count", "[type [value [traceback]]] --; without operands raises the exception being handled anew"),
  JUMP_IF_NOT_EXC_MATCH: op("jump", "exc cls -- exc; goes on when the exception item matches the class or tuple of classes, else jumps"),
  EXC_VALUE: none("exc -- exc value; pushes the normalised exception instance"),
  SET_EXC_INFO: none("exc -- exc; from here on it is the exception being handled (sys.exc_info, bare raise)"),
  POP_EXCEPT: none("exc --"),
  RERAISE: none("exc --; raises it with its own traceback"),
  WITH_ENTER: none("manager -- exit result; looks up __exit__, then calls __enter__"),
  WITH_EXIT: none("exit -- ; calls exit(None, None, None)"),
  WITH_EXIT_EXC: none("exit exc -- exc suppressed; calls exit(type, value, traceback), pushes its result"),

  PRINT_ITEM: none("value --"),
  PRINT_ITEM_TO: none("value file -- file"),
  PRINT_NEWLINE: none("--"),
  PRINT_NEWLINE_TO: none("file --"),
  PRINT_EXPR: none("value --; sys.displayhook, at the interactive prompt"),
  EXEC_STMT: none("code globals locals --; None where absent"),

  IMPORT_NAME: op("name", "level fromlist -- module"),
  IMPORT_FROM: op("name", "module -- module attribute"),
  IMPORT_STAR: none("module --"),
} as const satisfies Record<string, OpSpec>;

export type OpcodeName = keyof typeof OPCODES;

/** Opcode numbers by name, in the order of the table. */
export const OP = Object.fromEntries(Object.keys(OPCODES).map((name, i) => [name, i])) as { readonly [K in OpcodeName]: number };

/** Names by opcode number. */
export const OPCODE_NAMES = Object.keys(OPCODES) as readonly OpcodeName[];

/** What COMPARE_OP's argument means. */
export const COMPARE_OPS = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"] as const;
