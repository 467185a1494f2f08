// The machine integer types an annotation can name: `int`, `r_uint`, `r_longlong`, and the sizes below the word that foreign functions use.
// Answers to the integer classes of upstream's rarithmetic as the annotator sees them (SomeInteger.knowntype). What differs on purpose: a kind is an
// interned record, and the word-sized ones stand for "the target's word" whatever its width, so that annotations do not depend on the target.

import { InternalError } from "@rpyts/tool/assert-never";

/** An integer type. One object per type, compared by identity. */
export class IntKind {
  /** The class as a programmer writes it: `int`, `r_uint`, `r_longlong`, … */
  readonly name: string;
  /** Width in bits; 0 stands for the word of the target. */
  readonly bits: number;
  readonly signed: boolean;
  /** Orders kinds by width: below the word, the word, above it. */
  readonly rank: number;

  constructor(name: string, bits: number, signed: boolean, rank: number) {
    this.name = name;
    this.bits = bits;
    this.signed = signed;
    this.rank = rank;
  }

  /** Width on a target with this word. */
  width(wordBits: number): number {
    return this.bits === 0 ? wordBits : this.bits;
  }
}

/** A machine word, signed: Python's int. */
export const INT = new IntKind("int", 0, true, 4);
/** A machine word, unsigned. */
export const UINT = new IntKind("r_uint", 0, false, 4);

const SIZED: readonly IntKind[] = [
  new IntKind("r_signedchar", 8, true, 1),
  new IntKind("r_uchar", 8, false, 1),
  new IntKind("r_short", 16, true, 2),
  new IntKind("r_ushort", 16, false, 2),
  new IntKind("r_int32", 32, true, 3),
  new IntKind("r_uint32", 32, false, 3),
  new IntKind("r_longlong", 64, true, 5),
  new IntKind("r_ulonglong", 64, false, 5),
  new IntKind("r_longlonglong", 128, true, 6),
  new IntKind("r_ulonglonglong", 128, false, 6),
];

/** All kinds, the word-sized ones first. */
export const INT_KINDS: readonly IntKind[] = [INT, UINT, ...SIZED];

/** The kind of this width and sign; the word-sized kinds when the width is the target's word. */
export function intKind(bits: number, signed: boolean, wordBits: number): IntKind {
  if (bits === wordBits) return signed ? INT : UINT;
  const kind = SIZED.find((k) => k.bits === bits && k.signed === signed);
  if (kind === undefined) throw new InternalError(`no integer type of ${bits} bits`);
  return kind;
}

/** The type of arithmetic between two kinds: `int` gives way to any other, else the wider one, signed when both are. */
export function computeRestype(a: IntKind, b: IntKind): IntKind {
  if (a === b || b === INT) return a;
  if (a === INT) return b;
  const wide = a.rank >= b.rank ? a : b;
  const signed = a.signed && b.signed;
  if (wide.signed === signed) return wide;
  return wide.bits === 0 ? (signed ? INT : UINT) : (SIZED.find((k) => k.bits === wide.bits && k.signed === signed) ?? wide);
}
