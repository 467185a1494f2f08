// Runs flow graphs with live host objects: what flowmodel's graph evaluator needs to know of the host.

import { CallShape } from "@rpyts/flowmodel/operation";
import type { Value } from "@rpyts/flowmodel/model";
import { isSubclassOf, sameConstant } from "@rpyts/flowspace/constants";
import type { Host } from "@rpyts/pyhost/host";
import { setattr } from "@rpyts/pyhost/attribute";
import { contains, getIter, iterNext } from "@rpyts/pyhost/iterate";
import { PyObject, PySlice, PyStr } from "@rpyts/pyhost/object";
import { sliceType } from "@rpyts/pyhost/builtin-types";
import { PyError, pyErrorArgs } from "@rpyts/pyhost/pyerror";
import { StopIteration } from "@rpyts/pyhost/exception-types";
import { delitem, delslice, getslice, setitem, setslice } from "@rpyts/pyhost/subscript";
import { None, newBool, newDict, newList, newTuple } from "@rpyts/pyhost/values";
import { type Machine, unwrap } from "../../../flowmodel/test/support/eval-graph.js";

const bound = (value: PyObject): PyObject | null => (value === None ? null : value);

/** Operations with effects, by name; all others are the host's own by name. */
type Effect = (host: Host, args: PyObject[]) => PyObject;
const nothing = (run: (host: Host, args: PyObject[]) => void): Effect => (host, args) => {
  run(host, args);
  return None;
};

const attributeName = (value: PyObject): string => {
  if (!(value instanceof PyStr)) throw new Error("an attribute name that is no string");
  return value.value;
};

const EFFECTS: Readonly<Record<string, Effect>> = {
  getattr: (host, [obj, name]) => host.getattr(obj!, attributeName(name!)),
  setattr: nothing((host, [obj, name, value]) => setattr(host, obj!, attributeName(name!), value!)),
  delattr: nothing((host, [obj, name]) => setattr(host, obj!, attributeName(name!), null)),
  setitem: nothing((host, [obj, key, value]) => setitem(host, obj!, key!, value!)),
  delitem: nothing((host, [obj, key]) => delitem(host, obj!, key!)),
  getslice: (host, [obj, start, stop]) => getslice(host, obj!, bound(start!), bound(stop!)),
  setslice: nothing((host, [obj, start, stop, value]) => setslice(host, obj!, bound(start!), bound(stop!), value!)),
  delslice: nothing((host, [obj, start, stop]) => delslice(host, obj!, bound(start!), bound(stop!))),
  contains: (host, [container, item]) => newBool(contains(host, container!, item!)),
  iter: (host, [obj]) => getIter(host, obj!),
  next: (host, [iterator]) => {
    const item = iterNext(host, iterator!);
    if (item === null) throw pyErrorArgs(StopIteration, []);
    return item;
  },
  newlist: (_, items) => newList([...items]),
  newtuple: (_, items) => newTuple([...items]),
  newdict: () => newDict(),
  newslice: (_, [start, stop, step]) => new PySlice(sliceType, start!, stop!, step!),
  simple_call: (host, [callee, ...args]) => host.call(callee!, args),
};

const SAME_AS: Readonly<Record<string, string>> = { getitem_idx: "getitem", issubtype: "issubclass" };

function callArgs(host: Host, args: Value[]): PyObject {
  const [callee, shape, ...values] = args;
  if (!(shape instanceof CallShape)) throw new Error("call_args without shape");
  const objects = values as PyObject[];
  const positional = objects.slice(0, shape.count);
  const kwargs = new Map(shape.keys.map((key, i) => [key, objects[shape.count + i]!]));
  if (shape.star) {
    const star = getIter(host, objects[shape.count + shape.keys.length]!);
    for (let item = iterNext(host, star); item !== null; item = iterNext(host, star)) positional.push(item);
  }
  return host.call(callee as PyObject, positional, kwargs);
}

export function hostMachine(host: Host): Machine {
  return {
    operation(opname, args) {
      if (opname === "call_args") return callArgs(host, args);
      const objects = args as PyObject[];
      const effect = EFFECTS[opname];
      if (effect !== undefined) return effect(host, objects);
      if (opname === "issubtype") return newBool(isSubclassOf(objects[0], objects[1]));
      return host.operation(SAME_AS[opname] ?? opname, objects);
    },
    caught(thrown) {
      const error = unwrap(thrown);
      return error instanceof PyError ? { type: error.type, value: error.value } : null;
    },
    isSubclass: isSubclassOf,
    truth: (value) => host.isTrue(value as PyObject),
    same: sameConstant,
  };
}
