// Integers of all widths, and bools. Answers to upstream's rtyper/rint.py and rbool.py. What differs on purpose: division by a constant power of two
// becomes shift and mask here, where the sign convention is known.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import type { HLOpName } from "@rpyts/flowmodel/operation";
import { Bool, Char, Float, Signed, SignedLongLong, UniChar, Unsigned, Void } from "@rpyts/lltype/types-make";
import { bitsOf } from "@rpyts/lltype/types-make";
import { llop, type LLOp, type LLOpName } from "@rpyts/lltype/llop";
import type { NumberType, WordBits } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { numberOfKind } from "@rpyts/annotator/llannotation";
import { SomeBool, SomeInteger } from "@rpyts/annotator/model";
import { unionof } from "@rpyts/annotator/unions";
import type { PyObject } from "@rpyts/pyhost/object";
import { PySymbolic } from "@rpyts/annotator/llbridge/objects";
import { constText } from "@rpyts/annotator/constant";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { fitsInt } from "@rpyts/tool/machine-int";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { intValue } from "./host-values.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";

const llHashInt = helper("rint", "ll_hash_int");
const llHashBool = helper("rint", "ll_hash_bool");
const llHashAsWord = helper("rint", "ll_hash_as_word");
const llHashLongLong = helper("rint", "ll_hash_longlong");

/** The family of low-level operations for a number type; null for types too small to calculate with. */
function opPrefix(type: NumberType, wordBits: WordBits): string | null {
  if (type === Signed) return "int_";
  if (type === Unsigned) return "uint_";
  const bits = bitsOf(type, wordBits);
  if (bits === 64) return type.signed ? "llong_" : "ullong_";
  if (bits === 128) return type.signed ? "lllong_" : "ulllong_";
  return null;
}

export class IntegerRepr extends Repr {
  override readonly lowleveltype: NumberType | typeof Bool;
  /** The type that arithmetic happens in. */
  readonly number: NumberType;
  readonly wordBits: WordBits;
  private readonly prefix: string | null;

  constructor(number: NumberType, wordBits: WordBits, lowleveltype: NumberType | typeof Bool = number) {
    super();
    this.number = number;
    this.lowleveltype = lowleveltype;
    this.wordBits = wordBits;
    this.prefix = opPrefix(number, wordBits);
  }

  get bits(): number {
    return bitsOf(this.number, this.wordBits);
  }

  /** Whether there are no operations on numbers of this width. */
  get isSmall(): boolean {
    return this.prefix === null;
  }

  /** The descriptor of an operation of this width: `op("add")`. */
  op(name: string): LLOp {
    if (this.prefix === null) throw new TyperError(`arithmetic on ${this.number.name}: convert to a wider type first`);
    const desc = llop[`${this.prefix}${name}` as LLOpName] as LLOp | undefined;
    if (desc === undefined) throw new TyperError(`no operation ${this.prefix}${name}`);
    return desc;
  }

  override convertConst(value: PyObject): LLValue {
    // A number that is known later stands for itself.
    if (value instanceof PySymbolic) return value.symbolic;
    const n = intValue(value);
    if (n === null) throw new TyperError(`not an integer: ${constText(value)}`);
    if (!fitsInt(n, this.bits, this.number.signed)) throw new TyperError(`${n} does not fit in ${this.number.name}`);
    return n;
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    if (this.lowleveltype === Signed) return llHashInt;
    return this.bits > this.wordBits ? llHashLongLong : llHashAsWord;
  }

  override get fastHash(): boolean {
    return true;
  }
}

export class BoolRepr extends IntegerRepr {
  constructor(wordBits: WordBits) {
    super(Signed, wordBits, Bool);
  }

  override convertConst(value: PyObject): LLValue {
    const n = intValue(value);
    if (n === null) throw new TyperError(`not a bool: ${constText(value)}`);
    return n !== 0;
  }

  override getLLHashFunction(): LLHelper {
    return llHashBool;
  }
}

// ---- arithmetic

/** The Repr that a binary operation calculates in. */
export function arithmeticRepr(hop: HighLevelOp): IntegerRepr {
  const r = hop.rResult;
  if (!(r instanceof IntegerRepr)) throw new TyperError(`the result of ${hop.spaceop.opname} is no integer but ${r.toString()}`);
  return asInt(hop.rtyper, r);
}

/** Calculations on bools happen in Signed, comparisons of what is smaller than a word, too. */
function asInt(rtyper: RPythonTyper, r: IntegerRepr): IntegerRepr {
  return r instanceof BoolRepr || r.isSmall ? (rtyper.getprimitiverepr(Signed) as IntegerRepr) : r;
}

/** The result as the operation's own type: `&` of two bools is a bool again. */
function asResult(hop: HighLevelOp, v: Hlvalue, r: IntegerRepr): Hlvalue {
  return hop.llops.convertvar(v, r, hop.rResult);
}

function arithmetic(name: string): (r1: IntegerRepr, r2: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r1, _r2, hop) => {
    const r = arithmeticRepr(hop);
    return asResult(hop, hop.genop(r.op(name), hop.inputargs(r, r), r), r);
  };
}

function checkedArithmetic(name: "add" | "sub" | "mul"): (r1: IntegerRepr, r2: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r1, _r2, hop) => {
    const r = arithmeticRepr(hop);
    if (!r.number.signed) throw new TyperError(`checked arithmetic on ${r.number.name}`);
    const vArgs = hop.inputargs(r, r);
    if (name === "add" && isNonneg(hop, 0) && !isNonneg(hop, 1)) vArgs.reverse();
    const nonneg = name === "add" && (isNonneg(hop, 0) || isNonneg(hop, 1));
    hop.hasImplicitException("OverflowError");
    hop.exceptionIsHere();
    return hop.genop(r.op(nonneg ? "add_nonneg_ovf" : `${name}_ovf`), vArgs, r);
  };
}

export function isNonneg(hop: HighLevelOp, arg: number): boolean {
  const s = hop.argsS[arg]!;
  return s instanceof SomeInteger && s.nonneg;
}

// ---- true division, shifts, powers

/** True division of integers gives a float. */
function truediv(_r1: IntegerRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const vArgs = hop.inputargs(Float, Float);
  if (hop.hasImplicitException("ZeroDivisionError")) {
    hop.hasImplicitException("OverflowError");
    hop.exceptionIsHere();
    return hop.gendirectcall(helper("rint", "ll_truediv_zer"), ...vArgs);
  }
  hop.exceptionCannotOccur();
  return hop.genop(llop.float_truediv, vArgs, Float);
}

function shift(name: "lshift" | "rshift"): (r1: IntegerRepr, r2: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r1, _r2, hop) => {
    const r = arithmeticRepr(hop);
    const vArgs = [hop.inputarg(r, 0), hop.inputarg(Signed, 1)];
    if (hop.hasImplicitException("ValueError") && !isNonneg(hop, 1)) {
      hop.exceptionIsHere();
      hop.gendirectcall(llCheckShift, vArgs[1]!);
    } else hop.exceptionCannotOccur();
    return hop.genop(r.op(name), vArgs, r);
  };
}
const llCheckShift = helper("rint", "ll_check_shift");

function lshiftOvf(_r1: IntegerRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const r = arithmeticRepr(hop);
  const vArgs = [hop.inputarg(r, 0), hop.inputarg(Signed, 1)];
  const checkSign = hop.hasImplicitException("ValueError") && !isNonneg(hop, 1);
  hop.hasImplicitException("OverflowError");
  hop.exceptionIsHere();
  if (checkSign) return hop.gendirectcall(helper("rint", "ll_lshift_ovf_val"), ...vArgs);
  return hop.genop(r.op("lshift_ovf"), vArgs, r);
}

function power(_r1: IntegerRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const r = arithmeticRepr(hop);
  hop.hasImplicitException("ZeroDivisionError");
  hop.hasImplicitException("ValueError");
  hop.hasImplicitException("OverflowError");
  const vArgs = [hop.inputarg(r, 0), hop.inputarg(r, 1)];
  if (hop.nbArgs > 2 && hop.argsR[2]!.lowleveltype !== Void) {
    hop.exceptionIsHere();
    return hop.gendirectcall(helper("rint", "ll_int_pow_mod"), ...vArgs, hop.inputarg(r, 2));
  }
  hop.exceptionIsHere();
  return hop.gendirectcall(helper("rint", "ll_int_pow"), ...vArgs);
}

// ---- comparisons

function comparison(name: string): (r1: IntegerRepr, r2: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r1, _r2, hop) => {
    const [s1, s2] = hop.argsS as [SomeInteger, SomeInteger];
    if ((s1.unsigned || s2.unsigned) && !(s1.nonneg && s2.nonneg)) throw new TyperError("comparing a signed and an unsigned number");
    const r = asInt(hop.rtyper, hop.rtyper.getrepr(unionof(s1, s2)) as IntegerRepr);
    return hop.genop(r.op(name), hop.inputargs(r, r), Bool);
  };
}

function compareThreeWay(_r1: IntegerRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const r = asInt(hop.rtyper, hop.rtyper.getrepr(unionof(hop.argsS[0]!, hop.argsS[1]!)) as IntegerRepr);
  return hop.gendirectcall(helper("rint", "ll_cmp"), ...hop.inputargs(r, r));
}

// ---- unary operations

function unary(name: string): (r: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r, hop) => {
    const r = arithmeticRepr(hop);
    return hop.genop(r.op(name), hop.inputargs(r), r);
  };
}

function unaryOvf(name: "neg_ovf" | "abs_ovf"): (r: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r, hop) => {
    const r = arithmeticRepr(hop);
    hop.hasImplicitException("OverflowError");
    hop.exceptionIsHere();
    return hop.genop(r.op(name), hop.inputargs(r), r);
  };
}

function truth(r: IntegerRepr, hop: HighLevelOp): Hlvalue {
  return hop.genop(asInt(hop.rtyper, r).op("is_true"), hop.inputargs(asInt(hop.rtyper, r)), Bool);
}

function toInt(r: IntegerRepr, hop: HighLevelOp): Hlvalue {
  if (!r.number.signed && r.bits >= hop.rtyper.wordBits) {
    const message = `int() of an ${hop.argsS[0]!.toString()}: the number may not fit`;
    throw new DiagnosticError({ code: "rtyper/int-of-unsigned", message, span: hop.spaceop.span, hint: "use intmask(), which keeps the bits" });
  }
  hop.exceptionCannotOccur();
  return hop.inputargs(Signed)[0]!;
}

function character(op: LLOp, check: LLHelper, type: typeof Char | typeof UniChar): (r: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r, hop) => {
    const [v] = hop.inputargs(Signed) as [Hlvalue];
    if (hop.hasImplicitException("ValueError")) {
      hop.exceptionIsHere();
      hop.gendirectcall(check, v);
    } else hop.exceptionCannotOccur();
    return hop.genop(op, [v], type);
  };
}

function registerBinary(t: RtypeTables): void {
  const plain: readonly [HLOpName, string][] = [["add", "add"], ["sub", "sub"], ["mul", "mul"], ["and_", "and"], ["or_", "or"], ["xor", "xor"]];
  for (const [hl, ll] of plain) t[hl as "add"].on(IntegerRepr, IntegerRepr, arithmetic(ll));
  for (const name of ["add", "sub", "mul"] as const) t[`${name}_ovf`].on(IntegerRepr, IntegerRepr, checkedArithmetic(name));
  t.truediv.on(IntegerRepr, IntegerRepr, truediv);
  t.lshift.on(IntegerRepr, IntegerRepr, shift("lshift"));
  t.rshift.on(IntegerRepr, IntegerRepr, shift("rshift"));
  t.lshift_ovf.on(IntegerRepr, IntegerRepr, lshiftOvf);
  t.pow.on(IntegerRepr, IntegerRepr, power);
  for (const name of ["lt", "le", "eq", "ne", "gt", "ge"] as const) t[name].on(IntegerRepr, IntegerRepr, comparison(name));
  t.cmp.on(IntegerRepr, IntegerRepr, compareThreeWay);
}

function registerUnary(t: RtypeTables): void {
  t.bool.on(IntegerRepr, truth);
  t.bool.on(BoolRepr, (r, hop) => hop.inputarg(r, 0));
  t.neg.on(IntegerRepr, unary("neg"));
  t.invert.on(IntegerRepr, unary("invert"));
  t.neg_ovf.on(IntegerRepr, unaryOvf("neg_ovf"));
  t.abs_ovf.on(IntegerRepr, unaryOvf("abs_ovf"));
  t.abs.on(IntegerRepr, (_r, hop) => {
    const r = arithmeticRepr(hop);
    return isNonneg(hop, 0) ? hop.inputarg(r, 0) : hop.genop(r.op("abs"), hop.inputargs(r), r);
  });
  t.pos.on(IntegerRepr, (_r, hop) => hop.inputarg(hop.rResult, 0));
  t.int.on(IntegerRepr, toInt);
  t.index.on(IntegerRepr, toInt);
  t.long.on(IntegerRepr, toInt);
  t.float.on(IntegerRepr, (_r, hop) => {
    hop.exceptionCannotOccur();
    return hop.inputarg(Float, 0);
  });
  t.chr.on(IntegerRepr, character(llop.cast_int_to_char, helper("rint", "ll_check_chr"), Char));
  t.unichr.on(IntegerRepr, character(llop.cast_int_to_unichar, helper("rint", "ll_check_unichr"), UniChar));
}

// ---- conversions

/** The bits of an operand as another integer type has them; of constants, too. */
export function castArgument(hop: HighLevelOp, arg: number, to: Repr): Hlvalue {
  const from = hop.argsR[arg]!;
  return hop.llops.convertvar(hop.inputarg(from, arg), from, to);
}

/** The operation that converts between two number types. */
function castOp(from: NumberType, to: NumberType): LLOp {
  if (from === Signed && to === Unsigned) return llop.cast_int_to_uint;
  if (from === Unsigned && to === Signed) return llop.cast_uint_to_int;
  if (from === Signed && to === SignedLongLong) return llop.cast_int_to_longlong;
  if (from === SignedLongLong && to === Signed) return llop.truncate_longlong_to_int;
  return llop.cast_primitive;
}

function registerConversions(t: RtypeTables): void {
  t.conversion.on(IntegerRepr, IntegerRepr, (rFrom, rTo, v, llops) =>
    rFrom.lowleveltype === rTo.lowleveltype ? v : llops.genop(castOp(rFrom.number, rTo.number), [v], rTo),
  );
  t.conversion.on(BoolRepr, IntegerRepr, (_rFrom, rTo, v, llops) => {
    if (rTo.number === Signed) return llops.genop(llop.cast_bool_to_int, [v], rTo);
    if (rTo.number === Unsigned) return llops.genop(llop.cast_bool_to_uint, [v], rTo);
    return llops.genop(llop.cast_primitive, [llops.genop(llop.cast_bool_to_int, [v], Signed)], rTo);
  });
  t.conversion.on(IntegerRepr, BoolRepr, (rFrom, rTo, v, llops) => llops.genop(rFrom.op("is_true"), [v], rTo));
  t.conversion.on(BoolRepr, BoolRepr, (_rFrom, _rTo, v) => v);
}

/** Integers and bools. */
export function registerInt(t: RtypeTables): void {
  t.annotation.on(SomeInteger, {
    key: (s) => `int ${s.kind.name}`,
    repr: (s, rtyper) => new IntegerRepr(numberOfKind(s.kind, rtyper.wordBits), rtyper.wordBits),
  });
  t.annotation.on(SomeBool, { key: () => "bool", repr: (_s, rtyper) => new BoolRepr(rtyper.wordBits) });
  registerBinary(t);
  registerUnary(t);
  registerConversions(t);
}
