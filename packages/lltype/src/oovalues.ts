// Values of the object-oriented types: what prebuilt objects are at translation time and all objects are in llinterp. Null is JavaScript's null for
// every type; strings are JavaScript strings (chars below 256, or 16-bit units); classes are OOClassValue (ootype.ts); function values are LLPtr.
// A reference is the object itself, whatever type it is seen at: casts change nothing, and equal references are `===`.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { defaultValue } from "./allocate.js";
import type { BuilderType, DictItemsIteratorType, DictType, InstanceType, ListType, OOArrayType, OOType, RecordType } from "./ootype.js";
import type { LLPtr, LLValue } from "./values.js";

abstract class ObjectValue {
  abstract readonly type: OOType;
  /** The identity hash once somebody asked for it, or the one a prebuilt object is given. */
  identityHash: Int | null = null;

  toString(): string {
    return `a ${this.type.shortName()}`;
  }
}

/** An instance of exactly its type. */
export class OOInstance extends ObjectValue {
  readonly type: InstanceType;
  /** Fields that were written; the others have their initial value. */
  private readonly values: Map<string, LLValue> = new Map();

  constructor(type: InstanceType) {
    super();
    this.type = type;
  }

  get(name: string): LLValue {
    const value = this.values.get(name);
    if (value !== undefined) return value;
    const found = this.type.lookup("fields", name);
    if (found === null) throw new InternalError(`${this.type.shortName()} has no field ${name}`);
    return found.entry.initial;
  }

  set(name: string, value: LLValue): void {
    if (!this.values.has(name)) this.type.fieldType(name);
    this.values.set(name, value);
  }
}

export class OORecord extends ObjectValue {
  readonly type: RecordType;
  readonly fields: LLValue[];

  constructor(type: RecordType, fields: LLValue[] = type.types.map(defaultValue)) {
    super();
    this.type = type;
    this.fields = fields;
  }

  get(name: string): LLValue {
    return this.fields[this.type.fieldIndex(name)];
  }

  set(name: string, value: LLValue): void {
    this.fields[this.type.fieldIndex(name)] = value;
  }
}

/** Lists and arrays. */
export class OOList extends ObjectValue {
  readonly type: ListType | OOArrayType;
  readonly items: LLValue[];

  constructor(type: ListType | OOArrayType, items: LLValue[] = []) {
    super();
    this.type = type;
    this.items = items;
  }
}

/** The functions of a custom dictionary. */
export interface DictFunctions {
  readonly eq: LLPtr;
  readonly hash: LLPtr;
}

/**
 * A dictionary as what it holds, in order. Prebuilt ones are filled with `push`, whose caller sees to it that keys differ; engines keep their
 * own index of the keys in `index`.
 */
export class OODict extends ObjectValue {
  readonly type: DictType;
  readonly functions: DictFunctions | null;
  /** Items in the order of insertion; a removed one is null. */
  readonly entries: ([key: LLValue, value: LLValue] | null)[] = [];
  /** Whatever an engine needs to find keys; null until it made it. */
  index: unknown = null;

  constructor(type: DictType, functions: DictFunctions | null = null) {
    super();
    if (type.custom !== (functions !== null)) throw new InternalError("custom dictionaries have functions, and others have none");
    this.type = type;
    this.functions = functions;
  }

  push(key: LLValue, value: LLValue): void {
    this.entries.push([key, value]);
  }
}

export class OODictIterator extends ObjectValue {
  readonly type: DictItemsIteratorType;
  readonly dict: OODict;
  position: number;
  /** What tells that the dictionary changed under the iterator. */
  version: number;

  constructor(type: DictItemsIteratorType, dict: OODict, position: number, version: number) {
    super();
    this.type = type;
    this.dict = dict;
    this.position = position;
    this.version = version;
  }
}

export class OOBuilder extends ObjectValue {
  readonly type: BuilderType;
  text: string = "";

  constructor(type: BuilderType) {
    super();
    this.type = type;
  }
}

/** A weak reference as a value of WeakReference. Prebuilt ones never die. */
export class OOWeakRef {
  readonly target: ObjectValue | null;
  constructor(target: ObjectValue | null) {
    this.target = target;
  }
}

export type OOObjectValue = OOInstance | OORecord | OOList | OODict | OODictIterator | OOBuilder;

/** Whether a value is an object with identity. */
export function isOOObject(value: unknown): value is OOObjectValue {
  return value instanceof ObjectValue;
}
