// Operations of the object-oriented type system: allocation, classes, class-level constants, weak references. Calls of methods are in oo-send.ts.
// Checked is what a compiled program trusts: null, the classes of references whose type is found again, the types of constants.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { defaultValue } from "@rpyts/lltype/allocate";
import { classOfValue } from "@rpyts/lltype/fold-oo";
import type { InstanceType, ListType, OOArrayType, OOType } from "@rpyts/lltype/ootype";
import { isOOObject, OOBuilder, OODict, OOInstance, OOList, OORecord, OOWeakRef, type OOObjectValue } from "@rpyts/lltype/oovalues";
import { isLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import { LLPtr, type LLValue } from "@rpyts/lltype/values";
import { valueFault } from "./check-value.js";
import type { Step } from "./frame.js";
import { instanceAt, nullReference } from "./null-reference.js";
import { newLength } from "./oo-method.js";
import { send } from "./oo-send.js";
import type { OpCompiler, OpContext } from "./plan.js";

function givenType(ctx: OpContext): LowLevelType {
  const type = ctx.constant(0);
  if (!isLowLevelType(type)) throw new InternalError(`${ctx.name} of ${String(type)}`);
  return type;
}

/** Makes empty objects of a type. */
function maker(type: LowLevelType): () => OOObjectValue {
  switch (type.kind) {
    case "instance":
      return () => new OOInstance(type);
    case "record":
      return () => new OORecord(type);
    case "list":
      return () => new OOList(type);
    case "builder":
      return () => new OOBuilder(type);
    case "dict":
      if (type.custom) throw new InternalError("a CustomDict is made by oonewcustomdict");
      return () => new OODict(type);
    default:
      throw new InternalError(`oonew of ${type.shortName()}`);
  }
}

const oonew: OpCompiler = (ctx) => {
  const make = maker(givenType(ctx));
  const { result } = ctx;
  return (s) => {
    s[result] = make();
    return null;
  };
};

function listType(ctx: OpContext): ListType | OOArrayType {
  const type = givenType(ctx);
  if (type.kind !== "list" && type.kind !== "ooarray") throw new InternalError(`${ctx.name} of ${type.shortName()}`);
  return type;
}

const oonewarray: OpCompiler = (ctx) => {
  const type = listType(ctx);
  const zero = defaultValue(type.ITEM);
  const n = ctx.args[1]!;
  const { result } = ctx;
  return (s) => {
    const length = newLength(s[n] as Int);
    const list = new OOList(type);
    for (let i = 0; i < length; i++) list.items.push(zero);
    s[result] = list;
    return null;
  };
};

const oonewlist: OpCompiler = (ctx) => {
  const type = listType(ctx);
  const items = ctx.args.slice(1);
  const { result } = ctx;
  return (s) => {
    s[result] = new OOList(type, items.map((slot) => s[slot]));
    return null;
  };
};

function functionValue(value: LLValue, what: string): LLPtr {
  if (!(value instanceof LLPtr) || value.obj === null) throw new InternalError(`a CustomDict whose ${what} function is ${String(value)}`);
  return value;
}

const oonewcustomdict: OpCompiler = (ctx) => {
  const type = givenType(ctx);
  if (type.kind !== "dict" || !type.custom) throw new InternalError(`oonewcustomdict of ${type.shortName()}`);
  const [, eq, hash] = ctx.args as [number, number, number];
  const { result } = ctx;
  return (s) => {
    s[result] = new OODict(type, { eq: functionValue(s[eq], "equality"), hash: functionValue(s[hash], "hash") });
    return null;
  };
};

/** A step of one argument. */
const unary =
  (f: (value: LLValue, ctx: OpContext) => LLValue): OpCompiler =>
  (ctx): Step => {
    const a = ctx.args[0]!;
    const { result } = ctx;
    return (s) => {
      s[result] = f(s[a], ctx);
      return null;
    };
  };

/** A result whose type is known at run time only. */
function checkedResult(value: LLValue, ctx: OpContext): LLValue {
  const fault = valueFault(value, ctx.resultType, ctx.engine.wordBits);
  if (fault !== null) throw new InternalError(`${ctx.name}: ${fault}`);
  return value;
}

/** Reads a class-level constant; the constants of a class are looked up once. */
const classConstant =
  (classOf: (value: LLValue, ctx: OpContext) => InstanceType): OpCompiler =>
  (ctx) => {
    const name = String(ctx.constant(1));
    const known = new Map<InstanceType, LLValue>();
    const a = ctx.args[0]!;
    const { result } = ctx;
    return (s) => {
      const type = classOf(s[a], ctx);
      let value = known.get(type);
      if (value === undefined) known.set(type, (value = constantOf(type, name, ctx)));
      s[result] = value;
      return null;
    };
  };

function constantOf(type: InstanceType, name: string, ctx: OpContext): LLValue {
  const found = type.lookup("constants", name);
  if (found === null) throw new InternalError(`${type.shortName()} has no constant ${name}`);
  const { entry } = found;
  if (entry.type !== ctx.resultType) throw new InternalError(`the constant ${name} of ${type.shortName()} is a ${entry.type.shortName()}, not a ${ctx.resultType.shortName()}`);
  return checkedResult(entry.value, ctx) ?? null;
}

function runtimeNew(value: LLValue, ctx: OpContext): LLValue {
  return checkedResult(new OOInstance(classOfValue(value).instance), ctx);
}

function weakReference(value: LLValue): OOWeakRef {
  if (!isOOObject(value)) throw new InternalError(`a weak reference to ${String(value)}`);
  return new OOWeakRef(value);
}

function referredTo(value: LLValue, ctx: OpContext): LLValue {
  if (value === null) return null;
  if (!(value instanceof OOWeakRef)) throw nullReference(ctx);
  return checkedResult(value.target, ctx);
}

/** Reads and writes of fields of instances and records. */
export const objectGetfield: OpCompiler = (ctx) => {
  const field = fieldOf(ctx);
  const p = ctx.args[0]!;
  const { result } = ctx;
  if (typeof field === "number") {
    return (s) => {
      const record = s[p] as OORecord | null;
      if (record === null) throw nullReference(ctx);
      s[result] = record.fields[field];
      return null;
    };
  }
  return (s) => {
    const instance = s[p] as OOInstance | null;
    if (instance === null) throw nullReference(ctx);
    s[result] = instance.get(field);
    return null;
  };
};

export const objectSetfield: OpCompiler = (ctx) => {
  const field = fieldOf(ctx);
  const [p, , v] = ctx.args as [number, number, number];
  if (typeof field === "number") {
    return (s) => {
      const record = s[p] as OORecord | null;
      if (record === null) throw nullReference(ctx);
      record.fields[field] = s[v];
      return null;
    };
  }
  return (s) => {
    const instance = s[p] as OOInstance | null;
    if (instance === null) throw nullReference(ctx);
    instance.set(field, s[v]);
    return null;
  };
};

/** The position of a record's field, the name of an instance's. */
function fieldOf(ctx: OpContext): number | string {
  const type = ctx.argTypes[0] as OOType;
  const name = String(ctx.constant(1));
  if (type.kind === "record") return type.fieldIndex(name);
  if (type.kind !== "instance") throw new InternalError(`${ctx.name} on ${type.shortName()}`);
  type.fieldType(name);
  return name;
}

export const OO_COMPILERS = {
  oonew,
  oonewarray,
  oonewlist,
  oonewcustomdict,
  runtimenew: unary(runtimeNew),
  oosend: send,
  oogetconst: classConstant((value, ctx) => instanceAt(value, ctx).type),
  ooclassconst: classConstant((value) => classOfValue(value).instance),
  classof: unary((value, ctx) => instanceAt(value, ctx).type.classValue),
  cast_from_object: unary(checkedResult),
  ooweakref_create: unary(weakReference),
  ooweakref_deref: unary(referredTo),
} as const satisfies Record<string, OpCompiler>;
