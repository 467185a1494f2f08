// Annotations of byte strings, unicode strings, their single characters, and bytearrays. Answers to SomeString and its kin in upstream's annotator/model.py.

import type { PyObject } from "@rpyts/pyhost/object";
import { SomeObject } from "./model.js";

/** Base of str and unicode: None is a possible value, and `noNul` says that no character is \0. */
export abstract class SomeStringOrUnicode extends SomeObject {
  readonly orNone: boolean;
  readonly noNul: boolean;

  constructor(orNone: boolean, noNul: boolean, constant: PyObject | null) {
    super(constant);
    this.orNone = orNone;
    this.noNul = noNul;
  }

  /** The interned annotation of the same family. */
  abstract make(orNone: boolean, noNul: boolean): SomeStringOrUnicode;

  override get immutable(): boolean {
    return true;
  }
  override get canBeNone(): boolean {
    return this.orNone;
  }
  override nonNoneify(): SomeObject {
    return this.orNone ? this.make(false, this.noNul) : this;
  }
  override noneify(): SomeObject {
    return this.orNone ? this : this.make(true, this.noNul);
  }
  sameShape(other: SomeStringOrUnicode): boolean {
    return this.orNone === other.orNone && this.noNul === other.noNul;
  }
  protected override details(): string[] {
    const parts: string[] = [];
    if (this.orNone) parts.push("can_be_None");
    if (this.noNul) parts.push("no_nul");
    return parts;
  }
}

type Table<T> = readonly [T, T, T, T];
const index = (orNone: boolean, noNul: boolean): number => (orNone ? 1 : 0) + (noNul ? 2 : 0);

export class SomeString extends SomeStringOrUnicode {
  constructor(orNone: boolean, noNul = false, constant: PyObject | null = null) {
    super(orNone, noNul, constant);
  }
  static of(orNone: boolean, noNul = false): SomeString {
    return STRINGS[index(orNone, noNul)]!;
  }
  get typeName(): string {
    return "SomeString";
  }
  override get knownTypeName(): string {
    return "str";
  }
  make(orNone: boolean, noNul: boolean): SomeString {
    return SomeString.of(orNone, noNul);
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? SomeString.of(this.orNone, this.noNul) : new SomeString(this.orNone, this.noNul, constant);
  }
}

/** A byte string of length 1. */
export class SomeChar extends SomeString {
  constructor(noNul: boolean, constant: PyObject | null = null) {
    super(false, noNul, constant);
  }
  static char(noNul: boolean): SomeChar {
    return noNul ? sCharNoNul : sChar;
  }
  override get typeName(): string {
    return "SomeChar";
  }
  override withConst(constant: PyObject | null): SomeObject {
    return constant === null ? SomeChar.char(this.noNul) : new SomeChar(this.noNul, constant);
  }
}

export class SomeUnicodeString extends SomeStringOrUnicode {
  constructor(orNone: boolean, noNul = false, constant: PyObject | null = null) {
    super(orNone, noNul, constant);
  }
  static of(orNone: boolean, noNul = false): SomeUnicodeString {
    return UNICODES[index(orNone, noNul)]!;
  }
  get typeName(): string {
    return "SomeUnicodeString";
  }
  override get knownTypeName(): string {
    return "unicode";
  }
  make(orNone: boolean, noNul: boolean): SomeUnicodeString {
    return SomeUnicodeString.of(orNone, noNul);
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? SomeUnicodeString.of(this.orNone, this.noNul) : new SomeUnicodeString(this.orNone, this.noNul, constant);
  }
}

/** A unicode string of length 1. */
export class SomeUnicodeCodePoint extends SomeUnicodeString {
  constructor(noNul: boolean, constant: PyObject | null = null) {
    super(false, noNul, constant);
  }
  static codePoint(noNul: boolean): SomeUnicodeCodePoint {
    return noNul ? sUniCharNoNul : sUniChar;
  }
  override get typeName(): string {
    return "SomeUnicodeCodePoint";
  }
  override withConst(constant: PyObject | null): SomeObject {
    return constant === null ? SomeUnicodeCodePoint.codePoint(this.noNul) : new SomeUnicodeCodePoint(this.noNul, constant);
  }
}

export class SomeByteArray extends SomeStringOrUnicode {
  constructor(orNone: boolean, constant: PyObject | null = null) {
    super(orNone, false, constant);
  }
  get typeName(): string {
    return "SomeByteArray";
  }
  override get knownTypeName(): string {
    return "bytearray";
  }
  override get immutable(): boolean {
    return false;
  }
  make(orNone: boolean): SomeByteArray {
    return orNone ? sByteArrayOrNone : sByteArray;
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? this.make(this.orNone) : new SomeByteArray(this.orNone, constant);
  }
}

const STRINGS: Table<SomeString> = [new SomeString(false), new SomeString(true), new SomeString(false, true), new SomeString(true, true)];
const UNICODES: Table<SomeUnicodeString> = [
  new SomeUnicodeString(false),
  new SomeUnicodeString(true),
  new SomeUnicodeString(false, true),
  new SomeUnicodeString(true, true),
];

export const sString = SomeString.of(false);
export const sStringOrNone = SomeString.of(true);
export const sString0 = SomeString.of(false, true);
export const sUnicode = SomeUnicodeString.of(false);
export const sUnicodeOrNone = SomeUnicodeString.of(true);
export const sChar = new SomeChar(false);
export const sCharNoNul = new SomeChar(true);
export const sUniChar = new SomeUnicodeCodePoint(false);
export const sUniCharNoNul = new SomeUnicodeCodePoint(true);
export const sByteArray = new SomeByteArray(false);
export const sByteArrayOrNone = new SomeByteArray(true);
