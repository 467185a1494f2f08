// Calls of methods. A virtual one begins a frame of the loop, as direct_call does; built-in ones run at once.

import { InternalError } from "@rpyts/tool/assert-never";
import { builtinMethods } from "@rpyts/lltype/oo-methods";
import type { InstanceType, OOMethod } from "@rpyts/lltype/ootype";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLFunc } from "@rpyts/lltype/values";
import type { Step } from "./frame.js";
import { instanceAt, nullReference } from "./null-reference.js";
import type { BuiltinMethod } from "./oo-method.js";
import { DICT_BUILTINS, DICT_ITERATOR_BUILTINS } from "./oo-methods-dict.js";
import { ARRAY_BUILTINS, LIST_BUILTINS } from "./oo-methods-list.js";
import { BUILDER_BUILTINS, TEXT_BUILTINS } from "./oo-methods-text.js";
import { call, functionAt } from "./ops-call.js";
import type { OpCompiler, OpContext } from "./plan.js";

/** `oosend(name, receiver, …)`. */
export const send: OpCompiler = (ctx) => {
  const name = String(ctx.constant(0));
  const self = ctx.argTypes[1]!;
  return self.kind === "instance" ? virtualCall(ctx, self, name) : builtinCall(ctx, self, name);
};

function virtualCall(ctx: OpContext, self: InstanceType, name: string): Step {
  const method = declared(ctx, self, name);
  const args = ctx.args.slice(1);
  const receiver = args[0]!;
  const { result } = ctx;
  const known = new Map<InstanceType, LLFunc>();
  return (s, engine) => {
    const { type } = instanceAt(s[receiver], ctx);
    let func = known.get(type);
    if (func === undefined) known.set(type, (func = implementation(type, method)));
    return call(engine, func, s, args, result);
  };
}

/** The method as the receiver's static type declares it; among overloaded ones that which takes the arguments. */
function declared(ctx: OpContext, self: InstanceType, name: string): OOMethod {
  const overloaded = self.lookup("overloads", name);
  if (overloaded !== null) return overloaded.entry.resolve(ctx.argTypes.slice(2));
  const found = self.lookup("methods", name);
  if (found === null) throw new InternalError(`${self.shortName()} has no method ${name}`);
  return found.entry;
}

/** The function that instances of exactly this class run for a method. */
function implementation(type: InstanceType, method: OOMethod): LLFunc {
  const found = overriding(type, method);
  if (found.func === null) throw new InternalError(`call of the abstract method ${method.name} of ${type.shortName()}`);
  const func = functionAt(found.func);
  const [first, ...rest] = func.type.ARGS;
  const { ARGS, RESULT } = method.type;
  const fits = first !== undefined && first.kind === "instance" && type.isSubclassOf(first) && rest.length === ARGS.length && rest.every((t, i) => t === ARGS[i]) && func.type.RESULT === RESULT;
  if (!fits) throw new InternalError(`the method ${method.name} of ${type.shortName()} has the function ${func.name}, a ${func.type.shortName()}, for ${method.type.shortName()}`);
  return func;
}

/** The entry of the nearest class that has one for this method. */
function overriding(type: InstanceType, method: OOMethod): OOMethod {
  for (let t: InstanceType | null = type; t !== null; t = t.superclass) {
    const found = t.methods.get(method.name) ?? t.overloads.get(method.name)?.candidates.find((m) => m.type === method.type);
    if (found !== undefined) return found;
  }
  return method;
}

const ALL_LIST_BUILTINS: Readonly<Record<string, BuiltinMethod>> = { ...ARRAY_BUILTINS, ...LIST_BUILTINS };
const NONE: Readonly<Record<string, BuiltinMethod>> = {};

function builtinsOf(type: LowLevelType): Readonly<Record<string, BuiltinMethod>> {
  switch (type.kind) {
    case "text":
      return TEXT_BUILTINS;
    case "builder":
      return BUILDER_BUILTINS;
    case "ooarray":
      return ARRAY_BUILTINS;
    case "list":
      return ALL_LIST_BUILTINS;
    case "dict":
      return DICT_BUILTINS;
    case "dictiterator":
      return DICT_ITERATOR_BUILTINS;
    default:
      return NONE;
  }
}

function builtinCall(ctx: OpContext, self: LowLevelType, name: string): Step {
  const f = builtinsOf(self)[name];
  if (f === undefined || builtinMethods(self)[name] === undefined) throw new InternalError(`${self.shortName()} has no method ${name}`);
  const [, receiver, a, b, c, d] = ctx.args as [number, number, ...number[]];
  const { result } = ctx;
  if (name === "ll_streq") {
    return (s, engine) => {
      s[result] = f(s[receiver], s[a!], null, null, null, engine);
      return null;
    };
  }
  if (b === undefined) {
    // Missing arguments read the receiver's slot: nobody looks at them.
    const first = a ?? receiver;
    return (s, engine) => {
      if (s[receiver] === null) throw nullReference(ctx);
      s[result] = f(s[receiver], s[first], null, null, null, engine);
      return null;
    };
  }
  const [third, fourth] = [c ?? receiver, d ?? receiver];
  return (s, engine) => {
    if (s[receiver] === null) throw nullReference(ctx);
    s[result] = f(s[receiver], s[a!], s[b], s[third], s[fourth], engine);
    return null;
  };
}
