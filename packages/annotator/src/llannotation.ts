// Annotations of low-level values, and the way between annotations and low-level types. Answers to upstream's rtyper/llannotation.py.
// What differs on purpose: kinds of integers do not carry a lltype; the way back needs the word size.

import {
  Address,
  bitsOf,
  Bool,
  Char,
  Float,
  LongFloat,
  numberTypeFor,
  Signed,
  SingleFloat,
  UniChar,
  Unsigned,
  Void,
} from "@rpyts/lltype/types-make";
import { isOOReference } from "@rpyts/lltype/ootype";
import { type InteriorPtrType, type LowLevelType, type NumberType, type PtrType, type WordBits } from "@rpyts/lltype/types";
import type { PyObject } from "@rpyts/pyhost/object";
import { INT, type IntKind, intKind, UINT } from "./intkind.js";
import {
  sBool,
  sFloat,
  sLongFloat,
  sNone,
  SomeBool,
  SomeFloat,
  SomeImpossibleValue,
  SomeInteger,
  SomeLongFloat,
  SomeNone,
  SomeObject,
  SomeSingleFloat,
  sSingleFloat,
} from "./model.js";
import { sChar, SomeChar, SomeUnicodeCodePoint, sUniChar } from "./model-strings.js";
import { SomeOOValue } from "./ooannotation.js";

/** A pointer to a container or to a place inside one. */
export abstract class SomeAnyPtr extends SomeObject {
  abstract readonly llPtrtype: PtrType | InteriorPtrType;
}

export class SomePtr extends SomeAnyPtr {
  readonly llPtrtype: PtrType;
  constructor(llPtrtype: PtrType, constant: PyObject | null = null) {
    super(constant);
    this.llPtrtype = llPtrtype;
  }
  get typeName(): string {
    return "SomePtr";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(constant: PyObject | null): SomeObject {
    return new SomePtr(this.llPtrtype, constant);
  }
  sameShape(other: SomePtr): boolean {
    return this.llPtrtype === other.llPtrtype;
  }
  protected override details(): string[] {
    return [this.llPtrtype.shortName()];
  }
}

/** A place inside a container. */
export class SomeInteriorPtr extends SomeAnyPtr {
  readonly llPtrtype: InteriorPtrType;
  constructor(llPtrtype: InteriorPtrType) {
    super(null);
    this.llPtrtype = llPtrtype;
  }
  get typeName(): string {
    return "SomeInteriorPtr";
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeInteriorPtr): boolean {
    return this.llPtrtype === other.llPtrtype;
  }
  protected override details(): string[] {
    return [this.llPtrtype.toString()];
  }
}

/** A method of a low-level type, bound to a pointer. */
export class SomeLLADTMeth extends SomeObject {
  readonly llPtrtype: PtrType | InteriorPtrType;
  readonly func: PyObject;
  constructor(llPtrtype: PtrType | InteriorPtrType, func: PyObject) {
    super(null);
    this.llPtrtype = llPtrtype;
    this.func = func;
  }
  get typeName(): string {
    return "SomeLLADTMeth";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeLLADTMeth): boolean {
    return this.llPtrtype === other.llPtrtype && this.func === other.func;
  }
}

export class SomeAddress extends SomeObject {
  get typeName(): string {
    return "SomeAddress";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? sAddress : new SomeAddress(constant);
  }
  sameShape(): boolean {
    return true;
  }
}

export const sAddress = new SomeAddress(null);

/** `adr.signed`, `adr.char`, …: memory seen as items of one type. */
export class SomeTypedAddressAccess extends SomeObject {
  readonly type: LowLevelType;
  constructor(type: LowLevelType) {
    super(null);
    this.type = type;
  }
  get typeName(): string {
    return "SomeTypedAddressAccess";
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeTypedAddressAccess): boolean {
    return this.type === other.type;
  }
}

/** The kind of integer that a number type holds. */
export function kindOfNumber(type: NumberType, wordBits: WordBits): IntKind {
  if (type === Signed) return INT;
  if (type === Unsigned) return UINT;
  return intKind(bitsOf(type, wordBits), type.signed, wordBits);
}

/** The number type of a kind of integer. */
export function numberOfKind(kind: IntKind, wordBits: WordBits): NumberType {
  if (kind === INT) return Signed;
  if (kind === UINT) return Unsigned;
  return numberTypeFor(kind.bits, kind.signed, wordBits);
}

/** What is known of a value of a low-level type; null for containers, which are no values. */
export function tryLltypeToAnnotation(type: LowLevelType, wordBits: WordBits): SomeObject | null {
  switch (type.kind) {
    case "number":
      return SomeInteger.of(kindOfNumber(type, wordBits), false);
    case "ptr":
      return new SomePtr(type);
    case "interiorptr":
      return new SomeInteriorPtr(type);
    case "bool":
      return sBool;
    case "char":
      return sChar;
    case "unichar":
      return sUniChar;
    case "float":
      return sFloat;
    case "singlefloat":
      return sSingleFloat;
    case "longfloat":
      return sLongFloat;
    case "void":
      return sNone;
    case "address":
      return sAddress;
    default:
      return isOOReference(type) ? new SomeOOValue(type) : null;
  }
}

/** The low-level type of values with this annotation; null where only a Repr can tell. */
export function annotationToLltype(s: SomeObject, wordBits: WordBits): LowLevelType | null {
  if (s instanceof SomePtr || s instanceof SomeInteriorPtr) return s.llPtrtype;
  if (s instanceof SomeOOValue) return s.type;
  if (s instanceof SomeBool) return Bool;
  if (s instanceof SomeInteger) return numberOfKind(s.kind, wordBits);
  if (s instanceof SomeFloat) return Float;
  if (s instanceof SomeChar) return Char;
  if (s instanceof SomeUnicodeCodePoint) return UniChar;
  if (s instanceof SomeSingleFloat) return SingleFloat;
  if (s instanceof SomeLongFloat) return LongFloat;
  if (s instanceof SomeNone || s instanceof SomeImpossibleValue) return Void;
  return s instanceof SomeAddress ? Address : null;
}

