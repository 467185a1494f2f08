// What casts compute.

import { InternalError } from "@rpyts/tool/assert-never";
import { fromBig, toBig, wrapInt, type Int } from "@rpyts/tool/machine-int";
import { foldFn, type FoldFn, type FoldTable, type FoldTypes } from "./fold-fn.js";
import type { CAST_OPERATIONS } from "./op-table-numbers.js";
import { truncFloat, UndefinedResult } from "./machine-arith.js";
import { bitsOf } from "./types-make.js";
import type { LowLevelType, WordBits } from "./types.js";
import type { LLValue } from "./values.js";

/** The casts of the table, and force_cast as far as pointers have no part in it. */
export function castFolds(wordBits: WordBits): FoldTable<keyof typeof CAST_OPERATIONS | "force_cast"> {
  const same: FoldFn = (a) => a;
  const fromBool = foldFn((a: boolean) => (a ? 1 : 0));
  const toFloat = foldFn((a: Int) => Number(a));
  const toWord = foldFn((a: Int) => wrapInt(a, wordBits, true));
  const primitive = castPrimitive(wordBits);
  return {
    cast_bool_to_int: fromBool,
    cast_bool_to_uint: fromBool,
    cast_bool_to_float: fromBool,
    cast_char_to_int: same,
    cast_unichar_to_int: same,
    cast_int_to_char: foldFn((a: Int) => code(a, 0xff)),
    cast_int_to_unichar: foldFn((a: Int) => code(a, 0xffffffff)),
    cast_int_to_uint: foldFn((a: Int) => wrapInt(a, wordBits, false)),
    cast_uint_to_int: toWord,
    cast_int_to_float: toFloat,
    cast_uint_to_float: toFloat,
    cast_int_to_longlong: same,
    cast_uint_to_ulonglong: same,
    truncate_longlong_to_int: toWord,
    cast_longlong_to_float: toFloat,
    cast_ulonglong_to_float: toFloat,
    cast_float_to_int: foldFn((a: number) => truncFloat(a, wordBits, true)),
    cast_float_to_uint: foldFn((a: number) => truncFloat(a, wordBits, false)),
    cast_float_to_longlong: foldFn((a: number) => truncFloat(a, 64, true)),
    cast_float_to_ulonglong: foldFn((a: number) => truncFloat(a, 64, false)),
    cast_singlefloat_to_float: same,
    cast_float_to_singlefloat: foldFn((a: number) => Math.fround(a)),
    cast_longfloat_to_float: same,
    cast_float_to_longfloat: same,
    cast_primitive: primitive,
    force_cast: primitive,
    convert_float_bytes_to_longlong: foldFn((a: number) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, a);
      return fromBig(view.getBigInt64(0));
    }),
    convert_longlong_bytes_to_float: foldFn((a: Int) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setBigInt64(0, toBig(a));
      return view.getFloat64(0);
    }),
    convert_singlefloat_bytes_to_int: foldFn((a: number) => {
      const view = new DataView(new ArrayBuffer(4));
      view.setFloat32(0, a);
      return view.getInt32(0);
    }),
    convert_int_bytes_to_singlefloat: foldFn((a: Int) => {
      const view = new DataView(new ArrayBuffer(4));
      view.setUint32(0, Number(wrapInt(a, 32, false)));
      return view.getFloat32(0);
    }),
  };
}

function code(a: Int, max: number): number {
  if (typeof a !== "number" || a < 0 || a > max) throw new UndefinedResult(`a character with the code ${a}`);
  return a;
}

/** The value as a number: what a cast starts from. */
function asNumber(value: LLValue, type: LowLevelType): { readonly int: Int } | { readonly float: number } {
  switch (type.kind) {
    case "bool":
      return { int: value === true ? 1 : 0 };
    case "float":
    case "singlefloat":
    case "longfloat":
      if (typeof value === "number") return { float: value };
      break;
    case "number":
    case "char":
    case "unichar":
      if (typeof value === "number" || typeof value === "bigint") return { int: value };
      break;
    default:
  }
  throw new InternalError(`cannot cast ${String(value)} of type ${type.shortName()} as a number`);
}

function castPrimitive(wordBits: WordBits): FoldFn {
  return (value, _b, _c, types: FoldTypes) => {
    const from = types.args[0]!;
    const to = types.result;
    if (from === to) return value;
    const given = asNumber(value, from);
    switch (to.kind) {
      case "number": {
        const bits = bitsOf(to, wordBits);
        return "int" in given ? wrapInt(given.int, bits, to.signed) : truncFloat(given.float, bits, to.signed);
      }
      case "char":
        return "int" in given ? wrapInt(given.int, 8, false) : truncFloat(given.float, 8, false);
      case "unichar":
        return "int" in given ? wrapInt(given.int, 32, false) : truncFloat(given.float, 32, false);
      case "bool":
        return "int" in given ? given.int !== 0 : given.float !== 0;
      case "float":
      case "longfloat":
        return "int" in given ? Number(given.int) : given.float;
      case "singlefloat":
        return "int" in given ? roundToSingle(given.int) : Math.fround(given.float);
      default:
        throw new InternalError(`cannot cast a number to ${to.shortName()}`);
    }
  };
}

/** The nearest single float of a whole number, rounded once: odd last bits are kept when the number does not fit a double. */
function roundToSingle(a: Int): number {
  if (typeof a === "number") return Math.fround(a);
  const sign = a < 0n ? -1n : 1n;
  const magnitude = a * sign;
  const shift = BigInt(magnitude.toString(2).length - 50);
  const sticky = magnitude & ((1n << shift) - 1n) ? 1n : 0n;
  return Math.fround(Number((((magnitude >> shift) | sticky) << shift) * sign));
}
