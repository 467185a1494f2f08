// Casts between numbers of any kind. A cast that changes nothing in JavaScript is an alias: it leaves no trace in the text.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { InternalError } from "@rpyts/tool/assert-never";
import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { CAST_OPERATIONS } from "@rpyts/lltype/op-table-numbers";
import { bitsOf } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import * as n from "../nodes.js";
import { PURE, alias, runtimeCall, tree, type Emitter, type Expression, type OpWriter } from "./emitter.js";
import { toBigint, wrapBigint } from "./long-numbers.js";

const int32 = (value: Expression): Expression => n.binary("|", value, n.number(0));
const fround = (value: Expression): Expression => n.call(n.member(n.identifier("Math"), "fround"), [value]);
const toNumber = (value: Expression): Expression => n.call(n.identifier("Number"), [value]);
const zeroOrOne = (value: Expression): Expression => n.conditional(value, n.number(1), n.number(0));

/** How values of a number type look in JavaScript. */
type Shape =
  | { readonly kind: "int"; readonly bits: number; readonly signed: boolean }
  | { readonly kind: "bigint"; readonly bits: number; readonly signed: boolean }
  | { readonly kind: "bool" | "float" | "single" };

function shapeOf(type: LowLevelType): Shape | null {
  switch (type.kind) {
    case "number": {
      const bits = bitsOf(type, 32);
      return { kind: bits <= 32 ? "int" : "bigint", bits, signed: type.signed };
    }
    case "char":
      return { kind: "int", bits: 8, signed: false };
    case "unichar":
      return { kind: "int", bits: 32, signed: false };
    case "bool":
      return { kind: "bool" };
    case "float":
    case "longfloat":
      return { kind: "float" };
    case "singlefloat":
      return { kind: "single" };
    default:
      return null;
  }
}

/** A number with any number of bits, as an integer of at most 32 of them. */
function wrapInt(value: Expression, bits: number, signed: boolean): Expression {
  if (bits === 32) return signed ? int32(value) : n.binary(">>>", value, n.number(0));
  if (!signed) return n.binary("&", value, n.number(2 ** bits - 1));
  const away = n.number(32 - bits);
  return n.binary(">>", n.binary("<<", value, away), n.number(32 - bits));
}

interface Int {
  readonly bits: number;
  readonly signed: boolean;
}

/** Whether every value of one width is one of the other. */
const contains = (to: Int, from: Int): boolean => (to.signed === from.signed ? to.bits >= from.bits : to.signed && to.bits > from.bits);

function toInt(value: Expression, from: Shape, to: Int): Expression {
  switch (from.kind) {
    case "bool":
      return zeroOrOne(value);
    case "int":
      return contains(to, from) ? value : wrapInt(value, to.bits, to.signed);
    case "bigint":
      return toNumber(wrapBigint(to.bits, to.signed, value));
    case "float":
    case "single":
      return wrapInt(value, to.bits, to.signed);
  }
}

function toBigintOf(w: OpWriter, value: Expression, from: Shape, to: Int): Expression {
  switch (from.kind) {
    case "bool":
      return toBigint(zeroOrOne(value));
    case "int":
      return contains(to, from) ? toBigint(value) : wrapBigint(to.bits, to.signed, toBigint(value));
    case "bigint":
      return contains(to, from) ? value : wrapBigint(to.bits, to.signed, value);
    case "float":
    case "single":
      return wrapBigint(to.bits, to.signed, n.call(w.names.runtime("floatToBigint"), [value]));
  }
}

function toFloat(value: Expression, from: Shape): Expression {
  return from.kind === "bool" ? zeroOrOne(value) : from.kind === "bigint" ? toNumber(value) : value;
}

/** The value of one shape as one of another, as C casts. */
function castNumber(w: OpWriter, value: Expression, from: Shape, to: Shape): Expression {
  switch (to.kind) {
    case "bool":
      if (from.kind === "bool") return value;
      return w.compare("!==", value, from.kind === "bigint" ? n.bigint(0n) : n.number(0));
    case "int":
      return toInt(value, from, to);
    case "bigint":
      return toBigintOf(w, value, from, to);
    case "float":
      return toFloat(value, from);
    case "single":
      if (from.kind === "single") return value;
      return from.kind === "bigint" ? n.call(w.names.runtime("bigintToSingle"), [value]) : fround(toFloat(value, from));
  }
}

function castPrimitive(w: OpWriter, op: SpaceOperation): Expression {
  const [fromType, toType] = [w.type(op.args[0]!), w.type(op.result)];
  if (fromType === toType) return w.arg(op, 0);
  const [from, to] = [shapeOf(fromType), shapeOf(toType)];
  if (from !== null && to !== null) return castNumber(w, w.arg(op, 0), from, to);
  const isReference = (type: LowLevelType): boolean => type.kind !== "address" && shapeOf(type) === null;
  if (isReference(fromType) && isReference(toType)) return w.arg(op, 0);
  const message = `the JavaScript backend cannot cast ${fromType.shortName()} to ${toType.shortName()}: objects have no addresses`;
  throw new DiagnosticError({ code: "js/unsupported-operation", message, span: op.span });
}

/** A cast whose two types the operation's name says. */
const between: Emitter = tree((w, op) => {
  const [from, to] = [shapeOf(w.type(op.args[0]!)), shapeOf(w.type(op.result))];
  if (from === null || to === null) throw new InternalError(`${op.opname} casts no numbers`);
  return castNumber(w, w.arg(op, 0), from, to);
});

export const anyCast: Emitter = tree(castPrimitive);

export const CAST_EMITTERS: { readonly [K in keyof typeof CAST_OPERATIONS]: Emitter } = {
  cast_bool_to_int: between,
  cast_bool_to_uint: between,
  cast_bool_to_float: between,
  cast_char_to_int: alias,
  cast_unichar_to_int: alias,
  cast_int_to_char: alias,
  cast_int_to_unichar: alias,
  cast_int_to_uint: between,
  cast_uint_to_int: between,
  cast_int_to_float: alias,
  cast_uint_to_float: alias,
  cast_int_to_longlong: between,
  cast_uint_to_ulonglong: between,
  truncate_longlong_to_int: between,
  cast_longlong_to_float: between,
  cast_ulonglong_to_float: between,
  cast_float_to_int: between,
  cast_float_to_uint: between,
  cast_float_to_longlong: between,
  cast_float_to_ulonglong: between,
  cast_singlefloat_to_float: alias,
  cast_float_to_singlefloat: between,
  cast_longfloat_to_float: alias,
  cast_float_to_longfloat: alias,
  cast_primitive: anyCast,
  convert_float_bytes_to_longlong: runtimeCall("floatToBits", PURE),
  convert_longlong_bytes_to_float: runtimeCall("bitsToFloat", PURE),
  convert_singlefloat_bytes_to_int: runtimeCall("singleToBits", PURE),
  convert_int_bytes_to_singlefloat: runtimeCall("bitsToSingle", PURE),
};
