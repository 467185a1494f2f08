// Runs flow graphs with live host objects: what flowmodel's graph evaluator needs to know of the host.

import { CallShape } from "@rpyts/flowmodel/operation";
import type { Value } from "@rpyts/flowmodel/model";
import { isSubclassOf, sameConstant } from "@rpyts/flowspace/constants";
import type { Host } from "@rpyts/pyhost/host";
import { type PyObject, PySlice } from "@rpyts/pyhost/object";
import { sliceType } from "@rpyts/pyhost/builtin-types";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newDict, newList, newTuple } from "@rpyts/pyhost/values";
import { type Machine, unwrap } from "../../../flowmodel/test/support/eval-graph.js";

type Maker = (args: PyObject[]) => PyObject;

/** Operations that make objects; all others are the host's own by name. */
const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ["newlist", (items) => newList([...items])],
  ["newtuple", (items) => newTuple([...items])],
  ["newdict", () => newDict()],
  ["newslice", ([start, stop, step]) => new PySlice(sliceType, start!, stop!, step!)],
  ["hint", ([value]) => value!],
]);

function callArgs(host: Host, args: Value[]): PyObject {
  const [callee, shape, ...values] = args;
  if (!(shape instanceof CallShape)) throw new Error("call_args without shape");
  const objects = values as PyObject[];
  const positional = objects.slice(0, shape.count);
  const kwargs = new Map(shape.keys.map((key, i) => [key, objects[shape.count + i]!]));
  if (shape.star) positional.push(...host.listOf(objects[shape.count + shape.keys.length]!));
  return host.call(callee as PyObject, positional, kwargs);
}

/** Operations over live objects of a host. */
export function hostMachine(host: Host): Machine {
  return {
    operation(opname, args) {
      if (opname === "call_args") return callArgs(host, args);
      const maker = MAKERS.get(opname);
      return maker === undefined ? host.operation(opname, args as PyObject[]) : maker(args as PyObject[]);
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
