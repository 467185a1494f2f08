// What the bridge's types share when their methods are filled in.

import type { Host } from "@rpyts/pyhost/host";
import { getsetType } from "@rpyts/pyhost/builtin-types";
import { TypeError } from "@rpyts/pyhost/exception-types";
import { PyBuiltinMethod, type PyObject, PyStr, type PyType } from "@rpyts/pyhost/object";
import { PyGetSet } from "@rpyts/pyhost/object-more";
import { pyError } from "@rpyts/pyhost/pyerror";
import { makeBuiltin } from "@rpyts/pyhost/types/builder";

/** Hooks that the host calls for writing attributes must not be built-in methods: those are taken for the default behaviour. */
export function settable(type: PyType, name: string, arity: number, impl: (host: Host, args: PyObject[]) => PyObject): void {
  const func = makeBuiltin(type.name, name, arity + 1, arity + 1, impl);
  type.dict.set(name, new PyGetSet(getsetType, name, type, (_host, obj) => new PyBuiltinMethod(func.cls, func, obj), null));
  type.traits = null;
}

/** The name of an attribute. Raises TypeError. */
export function text(obj: PyObject): string {
  if (obj instanceof PyStr) return obj.value;
  throw pyError(TypeError, "attribute name must be string");
}
