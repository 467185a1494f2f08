// Host objects in the text form of graphs: printing only.

import type { TextCodec } from "@rpyts/flowmodel/text-codec";
import { PyBool, PyFloat, PyInt, PyLong, PyNone, PyObject, PyStr, PyTuple } from "@rpyts/pyhost/object";

function show(value: unknown): string {
  if (value instanceof PyStr) return `'${value.value}'`;
  if (value instanceof PyNone) return "None";
  if (value instanceof PyBool) return value.value ? "True" : "False";
  if (value instanceof PyInt || value instanceof PyFloat) return String(value.value);
  if (value instanceof PyLong) return `${value.value}L`;
  if (value instanceof PyTuple) return `(${value.items.map(show).join(", ")})`;
  if (value instanceof PyObject) return "name" in value ? String(value.name) : `<${value.cls.name}>`;
  return String(value);
}

const oneWay = (): never => {
  throw new Error("host objects are printed only");
};

export const hostCodec: TextCodec = { printValue: show, parseValue: oneWay, printType: String, parseType: oneWay };
