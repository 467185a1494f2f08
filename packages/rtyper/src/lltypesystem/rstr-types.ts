// The low-level types of strings and how prebuilt ones are made: GcStruct rpy_string { hash, chars }. Answers to the types of upstream's
// lltypesystem/rstr.py. The hash of a prebuilt string is computed here, by the same rule as `ll_strhash` in ll/rstr.py computes it at run time.

import { malloc } from "@rpyts/lltype/lltype";
import { Char, GcStruct, Ptr, RawArray, Signed, UniChar } from "@rpyts/lltype/types-make";
import type { StructType, WordBits } from "@rpyts/lltype/types";
import type { LLArray, LLPtr, LLStruct } from "@rpyts/lltype/values";
import { fromBig, type Int } from "@rpyts/tool/machine-int";

const CHAR_HINTS = Object.freeze({ immutable: true, isrpystring: true, extra_item_after_alloc: 1 });
const UNICHAR_HINTS = Object.freeze({ immutable: true, isrpystring: true });

/** Byte strings: `hash` is 0 until it is computed. */
export const STR: StructType = GcStruct("rpy_string", [["hash", Signed], ["chars", RawArray(Char, { hints: CHAR_HINTS })]]);
/** Unicode strings: items are code points. */
export const UNICODE: StructType = GcStruct("rpy_unicode", [["hash", Signed], ["chars", RawArray(UniChar, { hints: UNICHAR_HINTS })]]);
export const STRPTR = Ptr(STR);
export const UNICODEPTR = Ptr(UNICODE);

/** What a hash of 0 becomes, since 0 means that none was computed. */
const HASH_OF_ZERO = 29872897;
const MULTIPLIER = 1000003;

/**
 * The hash of a string in a machine word: x = first << 7, then x = x * 1000003 ^ code for each item, then x ^ length, wrapped. The product is
 * kept as two halves of 32 bits.
 */
export function hashCodes(codes: ArrayLike<number>, wordBits: WordBits): Int {
  const length = codes.length;
  if (length === 0) return -1;
  let low = codes[0]! << 7;
  if (wordBits === 32) {
    for (let i = 0; i < length; i++) low = Math.imul(low, MULTIPLIER) ^ codes[i]!;
    low ^= length;
    return low === 0 ? HASH_OF_ZERO : low;
  }
  let high = 0;
  low >>>= 0;
  for (let i = 0; i < length; i++) {
    const bottom = (low & 0xffff) * MULTIPLIER;
    const middle = (low >>> 16) * MULTIPLIER + Math.floor(bottom / 0x10000);
    const carry = Math.floor(middle / 0x10000);
    low = (((middle & 0xffff) << 16) | (bottom & 0xffff)) ^ codes[i]!;
    high = (Math.imul(high, MULTIPLIER) + carry) | 0;
  }
  low ^= length;
  if (low === 0 && high === 0) return HASH_OF_ZERO;
  return joinHalves(high | 0, low >>> 0);
}

/** A signed 64-bit number of its halves. */
function joinHalves(high: number, low: number): Int {
  if (high > -0x200000 && high < 0x200000) return high * 0x100000000 + low;
  return fromBig((BigInt(high) << 32n) | BigInt(low));
}

/** The codes of a byte string in its latin-1 form. */
export function bytesOf(text: string): number[] {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i));
  return codes;
}

/** The code points of a unicode string. */
export function codePointsOf(text: string): number[] {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    codes.push(code);
    if (code > 0xffff) i++;
  }
  return codes;
}

/** A prebuilt string. */
export function allocString(type: StructType, codes: readonly number[], wordBits: WordBits): LLPtr {
  const ptr = malloc(type, codes.length, { immortal: true });
  const struct = ptr.obj as LLStruct;
  const chars = struct.get("chars") as LLArray;
  for (let i = 0; i < codes.length; i++) chars.items[i] = codes[i]!;
  struct.set("hash", hashCodes(codes, wordBits));
  return ptr;
}

/** The codes of a low-level string. */
export function codesOfString(ptr: LLPtr): number[] {
  return ((ptr.obj as LLStruct).get("chars") as LLArray).items as number[];
}
