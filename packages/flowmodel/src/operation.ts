// The operations of flow graphs before typing, declared once. Answers to upstream's flowspace/operation.py: the same names, arities, purity and
// implicit exceptions. What differs on purpose: a descriptor is data; folding on live objects is flowspace's, annotation rules are the annotator's,
// each a table over the names declared here.

import { InternalError } from "@rpyts/tool/assert-never";
import type { SpaceOperation } from "./model.js";

/** Built-in exception classes that operations raise by themselves, by name. */
export type ExceptionName =
  | "Exception"
  | "IndexError"
  | "KeyError"
  | "OverflowError"
  | "RuntimeError"
  | "StopIteration"
  | "ValueError"
  | "ZeroDivisionError";

export interface HLOpSpec {
  /** Count of operands; null where it varies. */
  readonly arity: number | null;
  /** How many operands' annotations select the annotator's and rtyper's rule: 1, 2, or 0 where operands are handled as a whole. */
  readonly dispatch: 0 | 1 | 2;
  /** No effect, and the result depends on the operands only: may be folded when all are constants, and dropped when nobody uses the result. */
  readonly pure: boolean;
  /** Not pure, yet may be dropped when nobody uses the result: makes a new object, or depends on mutable ones. */
  readonly removable?: boolean;
  /** Exceptions the operation raises implicitly. They count only where a handler is there to catch them. */
  readonly canRaise: readonly ExceptionName[];
  /** The variant that raises OverflowError, made where ovfcheck() asks for it. */
  readonly ovf?: string;
  /** For in-place operations: the plain one, used where the left operand cannot change in place. */
  readonly plain?: string;
  readonly doc: string;
}

type Raises = readonly ExceptionName[];
const NONE: Raises = [];
const ITEM: Raises = ["IndexError", "KeyError", "Exception"];
const ANY: Raises = ["Exception"];
const ZERO: Raises = ["ZeroDivisionError"];
const OVERFLOW: Raises = ["OverflowError"];
const ZERO_OVERFLOW: Raises = ["ZeroDivisionError", "OverflowError"];

const unary = (doc: string, canRaise: Raises = NONE): HLOpSpec => ({ arity: 1, dispatch: 1, pure: true, canRaise, doc });
const binary = (doc: string, canRaise: Raises = NONE): HLOpSpec => ({ arity: 2, dispatch: 2, pure: true, canRaise, doc });
const withOvf = (ovf: string, spec: HLOpSpec): HLOpSpec => ({ ...spec, ovf });
const effect = (arity: number | null, dispatch: 0 | 1 | 2, doc: string, canRaise: Raises = NONE): HLOpSpec => ({ arity, dispatch, pure: false, canRaise, doc });
/** An effect-free operation that must not be folded. */
const make = (arity: number | null, dispatch: 0 | 1 | 2, doc: string): HLOpSpec => ({ ...effect(arity, dispatch, doc), removable: true });
const inplace = (plain: string, canRaise: Raises = NONE): HLOpSpec => ({
  arity: 2,
  dispatch: 2,
  pure: false,
  canRaise,
  plain,
  doc: `x ${plain}= y; changes x where x can change`,
});

export const HL_OPERATIONS = {
  // identity, type, conversion
  is_: binary("x is y"),
  id: make(1, 1, "id(x)"),
  type: unary("type(x)"),
  issubtype: { ...binary("issubclass(x, y)"), dispatch: 1 },
  isinstance: { ...binary("isinstance(x, y)"), dispatch: 1 },
  bool: unary("the truth of x; what every branch tests"),
  int: withOvf("int_ovf", unary("int(x)", ["ValueError"])),
  int_ovf: unary("int(x), OverflowError when x does not fit", OVERFLOW),
  long: unary("long(x)", ["ValueError"]),
  float: unary("float(x)", ["ValueError"]),
  str: unary("str(x)"),
  unicode: unary("unicode(x)"),
  repr: unary("repr(x)"),
  format: { ...effect(2, 0, "format(x, spec)") },
  hash: make(1, 1, "hash(x)"),
  hex: unary("hex(x)"),
  oct: unary("oct(x)"),
  bin: unary("bin(x)"),
  ord: unary("ord(x)"),
  chr: unary("chr(x)", ["ValueError"]),
  unichr: unary("unichr(x)", ["ValueError"]),
  index: unary("x.__index__()"),

  // arithmetic
  pos: unary("+x"),
  neg: withOvf("neg_ovf", unary("-x")),
  neg_ovf: unary("-x, checked", OVERFLOW),
  abs: withOvf("abs_ovf", unary("abs(x)")),
  abs_ovf: unary("abs(x), checked", OVERFLOW),
  invert: unary("~x"),
  add: withOvf("add_ovf", binary("x + y")),
  add_ovf: binary("x + y, checked", OVERFLOW),
  sub: withOvf("sub_ovf", binary("x - y")),
  sub_ovf: binary("x - y, checked", OVERFLOW),
  mul: withOvf("mul_ovf", binary("x * y")),
  mul_ovf: binary("x * y, checked", OVERFLOW),
  div: withOvf("div_ovf", binary("x / y, classic", ZERO)),
  div_ovf: binary("x / y, classic, checked", ZERO_OVERFLOW),
  truediv: binary("x / y, true division", ZERO_OVERFLOW),
  floordiv: withOvf("floordiv_ovf", binary("x // y", ZERO)),
  floordiv_ovf: binary("x // y, checked", ZERO_OVERFLOW),
  mod: withOvf("mod_ovf", binary("x % y; also string formatting", ZERO)),
  mod_ovf: binary("x % y, checked", ZERO_OVERFLOW),
  divmod: binary("divmod(x, y)", ZERO_OVERFLOW),
  pow: { ...binary("pow(x, y, z); z is None for x ** y", ["ZeroDivisionError", "ValueError", "OverflowError"]), arity: 3, dispatch: 2 },
  lshift: withOvf("lshift_ovf", binary("x << y", ["ValueError"])),
  lshift_ovf: binary("x << y, checked", ["ValueError", "OverflowError"]),
  rshift: binary("x >> y", ["ValueError"]),
  and_: binary("x & y"),
  or_: binary("x | y"),
  xor: binary("x ^ y"),

  inplace_add: inplace("add"),
  inplace_sub: inplace("sub"),
  inplace_mul: inplace("mul"),
  inplace_div: inplace("div", ZERO),
  inplace_truediv: inplace("truediv", ZERO_OVERFLOW),
  inplace_floordiv: inplace("floordiv", ZERO),
  inplace_mod: inplace("mod", ZERO),
  inplace_pow: inplace("pow", ["ZeroDivisionError", "ValueError", "OverflowError"]),
  inplace_lshift: inplace("lshift", ["ValueError"]),
  inplace_rshift: inplace("rshift", ["ValueError"]),
  inplace_and: inplace("and_"),
  inplace_or: inplace("or_"),
  inplace_xor: inplace("xor"),

  // comparison
  lt: binary("x < y"),
  le: binary("x <= y"),
  eq: binary("x == y"),
  ne: binary("x != y"),
  gt: binary("x > y"),
  ge: binary("x >= y"),
  cmp: binary("cmp(x, y)"),
  coerce: binary("coerce(x, y)"),

  // attributes
  getattr: { ...binary("getattr(x, name)"), dispatch: 1 },
  setattr: effect(3, 1, "setattr(x, name, value)"),
  delattr: effect(2, 1, "delattr(x, name)"),

  // containers
  len: unary("len(x)"),
  contains: binary("y in x: the container is the first operand", ANY),
  getitem: binary("x[y]", ITEM),
  getitem_idx: binary("x[y] where IndexError is caught: negative and out-of-range indexes are checked", ITEM),
  setitem: effect(3, 2, "x[y] = z", ITEM),
  delitem: effect(2, 2, "del x[y]", ITEM),
  getslice: { ...unary("x[y:z]; None where a bound is absent"), arity: 3 },
  setslice: effect(4, 1, "x[y:z] = w"),
  delslice: effect(3, 1, "del x[y:z]"),
  newslice: make(3, 0, "slice(x, y, z)"),
  newtuple: { arity: null, dispatch: 0, pure: true, canRaise: NONE, doc: "(x, y, …)" },
  newlist: make(null, 0, "[x, y, …]"),
  newlist_hint: make(1, 0, "an empty list of expected length x"),
  newdict: make(0, 0, "{}"),
  newset: make(null, 0, "{x, y, …}"),
  iter: make(1, 1, "iter(x)"),
  next: effect(1, 1, "next(x)", ["StopIteration", "RuntimeError", "Exception"]),

  // calls and the rest
  simple_call: effect(null, 1, "f(x, y, …): positional arguments only", ANY),
  call_args: effect(null, 1, "f, CallShape constant, positional values, keyword values, star value", ANY),
  hint: effect(null, 1, "hint(x, {…}): advice to later phases, the value is x"),
  yield_: effect(1, 0, "hands x to the caller of next(); only before generators are rewritten"),
} as const satisfies Record<string, HLOpSpec>;

export type HLOpName = keyof typeof HL_OPERATIONS;

/** One operation's facts; one object per name, compared by identity. */
export class HLOpDesc {
  /** Position in the table: index for arrays of rules. */
  readonly id: number;
  readonly name: HLOpName;
  readonly arity: number | null;
  readonly dispatch: 0 | 1 | 2;
  readonly pure: boolean;
  /** May be dropped when nobody uses the result. */
  readonly removable: boolean;
  readonly canRaise: readonly ExceptionName[];
  readonly ovf: HLOpName | null;
  readonly plain: HLOpName | null;
  readonly doc: string;

  constructor(id: number, name: HLOpName, spec: HLOpSpec) {
    this.id = id;
    this.name = name;
    this.arity = spec.arity;
    this.dispatch = spec.dispatch;
    this.pure = spec.pure;
    this.removable = spec.pure || spec.removable === true;
    this.canRaise = spec.canRaise;
    this.ovf = (spec.ovf ?? null) as HLOpName | null;
    this.plain = (spec.plain ?? null) as HLOpName | null;
    this.doc = spec.doc;
  }
}

// The functions of the module operator that are operations of the same name.
const OPERATOR_BINARY = [
  "add", "sub", "mul", "div", "truediv", "floordiv", "mod", "lshift", "rshift", "and_", "or_", "xor", "lt", "le", "eq", "ne", "gt", "ge", "is_", "contains", "getitem",
] as const satisfies readonly HLOpName[];
const OPERATOR_UNARY = ["neg", "pos", "invert", "abs", "index"] as const satisfies readonly HLOpName[];

/**
 * Calls of these built-ins (by PyBuiltin.qualname, or `__builtin__.` and the name of a built-in type) with this many positional arguments flow as the
 * operation, not as simple_call. Any other call of a built-in stays a simple_call or call_args of the constant.
 */
export const BUILTIN_CALLS: readonly (readonly [qualname: string, count: number, op: HLOpName])[] = [
  ["__builtin__.len", 1, "len"],
  ["__builtin__.isinstance", 2, "isinstance"],
  ["__builtin__.issubclass", 2, "issubtype"],
  ["__builtin__.type", 1, "type"],
  ["__builtin__.id", 1, "id"],
  ["__builtin__.hash", 1, "hash"],
  ["__builtin__.bool", 1, "bool"],
  ["__builtin__.str", 1, "str"],
  ["__builtin__.repr", 1, "repr"],
  ["__builtin__.unicode", 1, "unicode"],
  ["__builtin__.int", 1, "int"],
  ["__builtin__.long", 1, "long"],
  ["__builtin__.float", 1, "float"],
  ["__builtin__.hex", 1, "hex"],
  ["__builtin__.oct", 1, "oct"],
  ["__builtin__.bin", 1, "bin"],
  ["__builtin__.ord", 1, "ord"],
  ["__builtin__.chr", 1, "chr"],
  ["__builtin__.unichr", 1, "unichr"],
  ["__builtin__.abs", 1, "abs"],
  ["__builtin__.divmod", 2, "divmod"],
  ["__builtin__.pow", 3, "pow"],
  ["__builtin__.cmp", 2, "cmp"],
  ["__builtin__.coerce", 2, "coerce"],
  ["__builtin__.format", 2, "format"],
  ["__builtin__.iter", 1, "iter"],
  ["__builtin__.next", 1, "next"],
  ["__builtin__.getattr", 2, "getattr"],
  ["__builtin__.setattr", 3, "setattr"],
  ["__builtin__.delattr", 2, "delattr"],
  ...OPERATOR_BINARY.map((name) => [`operator.${name}`, 2, name] as const),
  ...OPERATOR_UNARY.map((name) => [`operator.${name}`, 1, name] as const),
  ["operator.truth", 1, "bool"],
  ["operator.setitem", 3, "setitem"],
  ["operator.delitem", 2, "delitem"],
];

/** Names in the order of the table: the position is the descriptor's id. */
export const HL_OP_NAMES = Object.keys(HL_OPERATIONS) as readonly HLOpName[];

const DESCRIPTORS: ReadonlyMap<string, HLOpDesc> = new Map(HL_OP_NAMES.map((name, id) => [name, new HLOpDesc(id, name, HL_OPERATIONS[name])]));

/** Descriptors by name, for places that know the name: `hlop.add`. */
export const hlop = Object.fromEntries(DESCRIPTORS) as { readonly [K in HLOpName]: HLOpDesc };

/** The descriptor of an operation name; undefined when it is none of the high-level operations. */
export function findHLOp(opname: string): HLOpDesc | undefined {
  return DESCRIPTORS.get(opname);
}

/** The descriptor of a high-level operation. */
export function hlopOf(op: SpaceOperation): HLOpDesc {
  const desc = DESCRIPTORS.get(op.opname);
  if (desc === undefined) throw new InternalError(`${op.opname} is not a high-level operation`);
  return desc;
}

/**
 * How the operands of call_args after the shape are to be read: `count` positional values, one value for each of `keys`, then the
 * sequence of `*args` when `star` is set. It stands as a Constant in the second operand. Upstream has a plain tuple.
 */
export class CallShape {
  readonly count: number;
  /** Keyword names, sorted. */
  readonly keys: readonly string[];
  readonly star: boolean;

  constructor(count: number, keys: readonly string[], star: boolean) {
    this.count = count;
    this.keys = keys;
    this.star = star;
  }

  /** How many operands follow the shape. */
  get operands(): number {
    return this.count + this.keys.length + (this.star ? 1 : 0);
  }

  /** Equal for equal shapes: a key for maps. */
  toString(): string {
    return `CallShape(${this.count}, [${this.keys.join(", ")}], ${this.star})`;
  }
}
