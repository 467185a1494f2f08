// A toy world for graphs: values are numbers, booleans and strings; exception classes are strings. With a codec for its constants.

import type { ConstantFacts } from "@rpyts/flowmodel/facts";
import type { ConcreteType, Value } from "@rpyts/flowmodel/model";
import type { TextCodec } from "@rpyts/flowmodel/text-codec";
import { type Machine, unwrap } from "./eval-graph.js";

const PARENTS: Readonly<Record<string, string>> = { IndexError: "LookupError", KeyError: "LookupError", LookupError: "Exception", ZeroDivisionError: "Exception" };

export function isSubclass(cls: Value, base: Value): boolean {
  for (let at: unknown = cls; typeof at === "string"; at = PARENTS[at]) if (at === base) return true;
  return false;
}

export const toyFacts: ConstantFacts = {
  isSubclass,
  sameValue: Object.is,
  truth: (value) => Boolean(value),
  bool: (value) => value,
  exception: (name) => name,
};

class ToyType {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toString(): string {
    return this.name;
  }
}

export const toyCodec: TextCodec = {
  printValue: (value) => JSON.stringify(value),
  parseValue: (text) => JSON.parse(text) as Value,
  printType: (type: ConcreteType) => type.toString(),
  parseType: (text) => new ToyType(text),
};

class ToyError {
  readonly cls: string;
  readonly value: Value;
  constructor(cls: string, value: Value) {
    this.cls = cls;
    this.value = value;
  }
}

const num = (value: Value): number => (typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : String(value).length);

/** A machine whose effects (setattr) go to a log. */
export function toyMachine(log: Value[][]): Machine {
  return {
    operation(opname, args) {
      const [a, b] = args;
      switch (opname) {
        case "add":
          return (num(a) + num(b)) % 1000;
        case "mul":
          return (num(a) * num(b)) % 1000;
        case "lt":
          return num(a) < num(b);
        case "bool":
          return Boolean(a);
        case "issubtype":
          return isSubclass(a, b);
        case "setattr":
          log.push(args);
          return 0;
        case "getitem":
        case "getitem_idx":
          return toyItem(num(a), num(b));
        default:
          throw new Error(`the toy machine has no ${opname}`);
      }
    },
    caught(thrown) {
      const error = unwrap(thrown);
      return error instanceof ToyError ? { type: error.cls, value: error.value } : null;
    },
    isSubclass,
    truth: Boolean,
    same: Object.is,
  };
}

function toyItem(a: number, b: number): number {
  const kind = Math.abs(a + b) % 5;
  if (kind === 0) throw new ToyError("IndexError", a);
  if (kind === 1) throw new ToyError("KeyError", b);
  if (kind === 2) throw new ToyError("ZeroDivisionError", 7);
  return a;
}
