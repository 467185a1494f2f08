// A program of graphs by hand, in JavaScript: constants, the exception classes of llinterp's tests, the runtime's functions on numbers.

import { readFileSync } from "node:fs";
import { Script, createContext } from "node:vm";
import type { MemberExpression } from "@babel/types";
import type { FunctionGraph, SpaceOperation, Value } from "@rpyts/flowmodel/model";
import { LLPtr, type LLValue } from "@rpyts/lltype/values";
import { malloc } from "@rpyts/lltype/lltype";
import { Signed, Struct } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { primitiveConstant } from "@rpyts/backend-js/emit/constants";
import { tree, type OpWriter } from "@rpyts/backend-js/emit/emitter";
import { JS_EMITTERS, type EmitterTable } from "@rpyts/backend-js/emit/table";
import { printFunction, type FunctionOptions } from "@rpyts/backend-js/function";
import type { ProgramNames } from "@rpyts/backend-js/names";
import * as n from "@rpyts/backend-js/nodes";
import { printModule } from "@rpyts/backend-js/source-map";
import { SourceLocations } from "@rpyts/backend-js/source-location";
import { CLASSES, exceptions } from "../../../llinterp/test/exceptions.js";

/** A structure that functions read and write. */
export const GLOBAL = Struct("global", [["g", Signed], ["h", Signed]], { nominal: true });
export const theGlobal = malloc(GLOBAL, null, { immortal: true });

const field = (w: OpWriter, op: SpaceOperation): MemberExpression => n.member(w.arg(op, 0), String(w.constant(op, 1)));

/** The table of the package, with fields of structures as if they were objects. */
export const EMITTERS: EmitterTable = {
  ...JS_EMITTERS,
  getfield: tree(field),
  setfield: tree((w, op) => n.assignment(field(w, op), w.arg(op, 2))),
};

const classOf = (value: Value): string => {
  for (const [name, raised] of Object.entries(CLASSES)) if (raised.type === value) return name;
  throw new Error(`no class: ${String(value)}`);
};

export class TestNames implements ProgramNames {
  readonly used = new Set<string>();
  private readonly functions = new Map<FunctionGraph, string>();

  constructor(graphs: readonly FunctionGraph[] = []) {
    for (const graph of graphs) this.functions.set(graph, graph.name);
  }

  constant(value: LLValue, type: LowLevelType): n.Expression {
    const primitive = primitiveConstant(value, type);
    if (primitive !== null) return primitive;
    if (typeof value === "string") return n.string(value);
    if (!(value instanceof LLPtr)) throw new Error(`no constant: ${String(value)}`);
    if (value.obj === null) return n.nullValue();
    if (value.obj.kind === "func") return this.callee(value);
    if (value === theGlobal) return n.identifier("theGlobal");
    for (const [name, raised] of Object.entries(CLASSES)) {
      if (raised.type === value) return n.identifier(name);
      if (raised.value === value) return n.identifier(`the${name}`);
    }
    throw new Error(`no constant: ${value.toString()}`);
  }

  callee(value: LLValue): n.Expression {
    const func = value instanceof LLPtr ? value.obj : null;
    if (func === null || func.kind !== "func") throw new Error("a call of no function");
    if (func.graph === null) return this.runtime(func.name);
    return n.identifier(this.functions.get(func.graph) ?? func.graph.name);
  }

  runtime(name: string): n.Expression {
    this.used.add(name);
    return n.member(n.identifier("rt"), name);
  }

  standardException(name: string): n.Expression {
    return n.identifier(`the${name}`);
  }

  catchesStandard(llexitcase: Value, name: string): boolean {
    return exceptions.matches(CLASSES[name]!.type, llexitcase as LLValue);
  }

  exceptionTest(exception: n.Expression, llexitcase: Value): n.Expression | null {
    const name = classOf(llexitcase);
    return name === "Exception" ? null : n.binary("instanceof", exception, n.identifier(name));
  }

  exceptionType(exception: n.Expression): n.Expression {
    return n.member(exception, "constructor");
  }

  recordClass(): n.Expression {
    throw new Error("no records");
  }

  isGlobal(name: string): boolean {
    return name === "rt" || name === "theGlobal" || [...this.functions.values()].includes(name) || name in CLASSES || (name.startsWith("the") && name.slice(3) in CLASSES);
  }
}

/** The text of one function. */
export function textOf(graph: FunctionGraph, names = new TestNames([graph]), options: FunctionOptions = {}): string {
  const { params, body } = printFunction(graph, names, new SourceLocations(), { emitters: EMITTERS, ...options });
  return printModule([n.functionDeclaration(graph.name, params, body)], null).code;
}

const RUNTIME = `
${readFileSync(new URL("../../runtime/numbers.js", import.meta.url), "utf8")}
class Exception {}
class ArithmeticError extends Exception {}
class OverflowError extends ArithmeticError {}
class ZeroDivisionError extends ArithmeticError {}
class MemoryError extends Exception {}
class RuntimeError extends Exception {}
class ValueError extends Exception {}
const theException = new Exception, theArithmeticError = new ArithmeticError, theOverflowError = new OverflowError, theZeroDivisionError = new ZeroDivisionError;
const ranges = { Exception: [1, 10], ArithmeticError: [2, 5], OverflowError: [3, 4], ZeroDivisionError: [4, 5], MemoryError: [5, 6], RuntimeError: [6, 7], ValueError: [7, 8] };
for (const cls of [Exception, ArithmeticError, OverflowError, ZeroDivisionError, MemoryError, RuntimeError, ValueError]) {
  [cls.subclassrange_min, cls.subclassrange_max] = ranges[cls.name];
}
const theGlobal = { g: 0, h: 0 };
const theMemoryError = new MemoryError, theRuntimeError = new RuntimeError, theValueError = new ValueError;
const rt = {
  caught(e) {
    if (e instanceof Exception) return e;
    if (e instanceof RangeError) return theRuntimeError;
    throw e;
  },
  floatToBits, bitsToFloat, singleToBits, bitsToSingle, bigintToSingle, floatToBigint, mulHigh,
  log: [],
  trace(x) {
    rt.log.push(x);
    if (x === 3) throw theValueError;
    theGlobal.h = x;
    return x;
  },
};
`;

/** Graphs as functions that can be called, by name. What leaves them as an exception is the name of its class behind "!". */
export function compile(graphs: readonly FunctionGraph[], options: FunctionOptions = {}): { readonly call: (name: string, ...args: unknown[]) => unknown; readonly code: string; readonly log: unknown[]; readonly global: Record<string, unknown> } {
  const names = new TestNames(graphs);
  const functions = graphs.map((graph) => {
    const { params, body } = printFunction(graph, names, new SourceLocations(), { emitters: EMITTERS, ...options });
    return n.functionDeclaration(graph.name, params, body);
  });
  const { code } = printModule(functions, null);
  const context = createContext({});
  const program = new Script(`"use strict";${RUNTIME}${code};({ rt, theGlobal, call(name, args) { try { return eval(name)(...args); } catch (e) { return "!" + rt.caught(e).constructor.name; } } })`).runInContext(context) as {
    rt: { log: unknown[] };
    theGlobal: Record<string, unknown>;
    call: (name: string, args: unknown[]) => unknown;
  };
  return { call: (name, ...args) => program.call(name, args), code, log: program.rt.log, global: program.theGlobal };
}
