// The specialisations a function can ask for: by values, types or item types of arguments, by place of the call. Answers to upstream's
// annotator/specialize.py.

import type { FunctionGraph, SpaceOperation } from "@rpyts/flowmodel/model";
import type { PyObject } from "@rpyts/pyhost/object";
import { PyTuple } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "../bookkeeper.js";
import { constKey, constText } from "../constant.js";
import { AnnotatorError } from "../errors.js";
import type { FunctionDesc, Specializer } from "../functiondesc.js";
import { SomePtr } from "../llannotation.js";
import { PyLLPtr, PyLLType, PyOOValue } from "../llbridge/objects.js";
import type { SomeObject } from "../model.js";
import { SomeInstance, SomeList, SomePBC } from "../model-objects.js";
import { SomeOOValue } from "../ooannotation.js";
import { flattenStarArgs } from "./starargs.js";
import { plain } from "../plain.js";

export const specializeDefault: Specializer = (desc, cells) => cached(desc, "", cells, null);

/** The graph for a key, with *args unpacked. */
function cached(desc: FunctionDesc, key: string, cells: readonly SomeObject[], altName: string | null): FunctionGraph {
  const flat = flattenStarArgs(desc, cells);
  return desc.cachedGraph(key + flat.key, altName, flat.builder);
}

/** Text equal for equal constants. */
export function keyOfConstant(bk: Bookkeeper, value: PyObject): string {
  if (value instanceof PyTuple) return `(${value.items.map((item) => keyOfConstant(bk, item)).join(",")})`;
  if (value instanceof PyLLType) return `T${value.type.id}`;
  if (value instanceof PyLLPtr) return `P${bk.idOf(value.ptr)}`;
  if (value instanceof PyOOValue) return `O${value.type.id} ${keyOfReference(bk, value)}`;
  return constKey(value) ?? `#${bk.idOf(value)}`;
}

function keyOfReference(bk: Bookkeeper, { value }: PyOOValue): string {
  return typeof value === "object" && value !== null ? String(bk.idOf(value)) : JSON.stringify(value);
}

/** Text equal for annotations of equal type, whatever their other properties. */
export function keyOfType(bk: Bookkeeper, s: SomeObject): string {
  if (s instanceof SomeInstance) return `inst${s.classdef === null ? "" : s.classdef.id}`;
  if (s instanceof SomePtr) return `ptr${s.llPtrtype.id}`;
  if (s instanceof SomeOOValue) return `oo${s.type.id}`;
  if (s instanceof SomePBC) return s.const !== null ? keyOfConstant(bk, s.const) : s.anyDescription().kind;
  return s.knownTypeName ?? s.typeName;
}

/** `specialize:arg(n)`: one graph per constant value. */
export function specializeArg(indexes: readonly number[]): Specializer {
  return (desc, cells) => {
    const parts = indexes.map((i) => keyOfArgument(desc, cells[i]!, i));
    const names = indexes.map((i) => nameOfArgument(cells[i]!));
    return cached(desc, parts.join("|"), cells, `${desc.name}__${names.join("_")}`);
  };
}

function keyOfArgument(desc: FunctionDesc, s: SomeObject, index: number): string {
  if (s.const !== null) return keyOfConstant(desc.bookkeeper, s.const);
  if (s instanceof SomePBC && s.descriptions.length === 1) return `desc${s.anyDescription().id}`;
  throw new AnnotatorError({
    code: "annotator/not-constant",
    message: `${desc.name}() is specialised by its argument '${desc.signature.argnames[index] ?? String(index)}', which is not constant here: ${plain(s)}`,
    hint: "pass a value known at translation time, or use specialize.arg_or_var",
    notes: desc.definitionNote(),
  });
}

function nameOfArgument(s: SomeObject): string {
  if (s.const === null) return s instanceof SomePBC ? s.anyDescription().label : "star";
  return constText(s.const).replace(/[^\w]+/g, "_").slice(0, 30);
}

/** `specialize:arg_or_var(n)`: one graph per constant value, and one for all other values. */
export function specializeArgOrVar(indexes: readonly number[]): Specializer {
  return (desc, cells) => {
    const parts = indexes.map((i) => (cells[i]!.const === null ? "var" : keyOfConstant(desc.bookkeeper, cells[i]!.const!)));
    return cached(desc, parts.join("|"), cells, null);
  };
}

/** `specialize:argtype(n)`: one graph per type. */
export function specializeArgType(indexes: readonly number[]): Specializer {
  return (desc, cells) => {
    const parts = indexes.map((i) => keyOfType(desc.bookkeeper, cells[i]!));
    return cached(desc, parts.join("|"), cells, null);
  };
}

/** `specialize:arglistitemtype(n)`: one graph per type of the items of a list. */
export function specializeArgListItemType(indexes: readonly number[]): Specializer {
  return (desc, cells) => {
    const s = cells[indexes[0] ?? 0]!;
    const key = s instanceof SomeList ? keyOfType(desc.bookkeeper, s.listdef.readItem()) : "none";
    return cached(desc, key, cells, null);
  };
}

/** `specialize:call_location`: one graph per call in the program. */
export const specializeCallLocation: Specializer = (desc: FunctionDesc, cells: SomeObject[], op: SpaceOperation | null) =>
  cached(desc, op === null ? "nowhere" : `op${desc.bookkeeper.idOf(op)}`, cells, null);
