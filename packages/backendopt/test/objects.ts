// Classes and graphs of the object-oriented type system, for tests of what passes do to them. Graphs come from a text that is the text form with less
// punctuation: `x:A` a variable of a type, `"name"` and `<A>` Void names and types, `class A` a class, `null A`, `'text'` a string, numbers Signed,
// `fn f` a function of an earlier graph, `obj A` the prebuilt instance of a class.

import { Constant, Variable, type FunctionGraph } from "@rpyts/flowmodel/model";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { parseGraph } from "@rpyts/flowmodel/parse-graph";
import { functionptr } from "@rpyts/lltype/lltype";
import { checkOperation } from "@rpyts/lltype/op-check";
import { Dict, InstanceType, List, OOArray, OOClass, OOString, OOStringBuilder, Record } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import { Bool, Char, Func, Signed, Void } from "@rpyts/lltype/types-make";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import { LLException } from "@rpyts/llinterp/errors";
import { ClassExceptionData, type RaisedObject } from "@rpyts/llinterp/exception-data";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { optimise, type Optimised } from "@rpyts/backendopt/backendopt";
import type { BackendOptions } from "@rpyts/backendopt/options";

const ENGINE_EXCEPTIONS = ["OverflowError", "MemoryError", "KeyError", "ValueError"];

/** A program: Object > A (x, next) > B (y), C; Object > Exception > LookupError > KeyError and others; functions in the order they are made. */
export class ObjectProgram {
  readonly OBJECT: InstanceType = new InstanceType("Object", null);
  readonly types: Map<string, LowLevelType> = new Map();
  readonly functions: Map<string, LLPtr> = new Map();
  readonly prebuilt: Map<string, OOInstance> = new Map();
  private readonly raised = new Map<string, RaisedObject>();

  constructor() {
    const base = this.newClass("Exception", this.OBJECT);
    for (const name of ["OverflowError", "MemoryError", "ValueError", "LookupError"]) this.newClass(name, base);
    this.newClass("KeyError", this.class("LookupError"));
    for (const name of ENGINE_EXCEPTIONS) this.raised.set(name, { type: this.class(name).classValue, value: this.instance(name) });
    const A = this.newClass("A", this.OBJECT);
    A.fields.set("x", { type: Signed, initial: 7 });
    A.fields.set("next", { type: A, initial: null });
    this.newClass("B", A).fields.set("y", { type: Signed, initial: 0 });
    this.newClass("C", A);
    const types: readonly (readonly [string, LowLevelType])[] = [
      ["Signed", Signed], ["Bool", Bool], ["Char", Char], ["Void", Void], ["Class", OOClass], ["String", OOString], ["Builder", OOStringBuilder], ["Ints", List(Signed)],
      ["FixedInts", OOArray(Signed)], ["Pair", Record([["item0", Signed], ["item1", Signed]])], ["ByInt", Dict(Signed, Signed)], ["ByHand", Dict(Signed, Signed, true)], ["Object", this.OBJECT],
    ];
    for (const [name, type] of types) this.types.set(name, type);
  }

  newClass(name: string, base: InstanceType): InstanceType {
    const type = new InstanceType(name, base);
    this.types.set(name, type);
    return type;
  }

  class(name: string): InstanceType {
    const type = this.types.get(name);
    if (!(type instanceof InstanceType)) throw new Error(`no class ${name}`);
    return type;
  }

  /** The prebuilt instance of a class. */
  instance(name: string): OOInstance {
    let made = this.prebuilt.get(name);
    if (made === undefined) this.prebuilt.set(name, (made = new OOInstance(this.class(name))));
    return made;
  }

  /** Gives a class a method that a graph is; its first argument is the instance. */
  method(cls: string, name: string, text: string): FunctionGraph {
    const graph = this.graph(text);
    const func = this.functions.get(graph.name)!;
    const [, ...args] = graph.args.map((v) => asLowLevelType(v.concretetype));
    this.class(cls).methods.set(name, { name, type: Func(args, asLowLevelType(graph.returnvar.concretetype)), func });
    return graph;
  }

  constant(cls: string, name: string, value: LLValue, type: LowLevelType = Signed): void {
    this.class(cls).constants.set(name, { type, value });
  }

  /** The graph of a text, as a function that later texts may call. */
  graph(text: string): FunctionGraph {
    const graph = parseGraph(full(text), {
      printValue: String,
      printType: String,
      parseValue: (value) => this.value(value),
      parseType: (name) => this.types.get(name) ?? Func([], Void),
    });
    graph.level = "lltype";
    const [etype, evalue] = graph.exceptblock.inputargs;
    etype!.concretetype = OOClass;
    evalue!.concretetype = this.class("Exception");
    for (const link of graph.links()) {
      link.llexitcase = link.exitcase;
      if (link.lastException instanceof Variable) link.lastException.concretetype = OOClass;
      if (link.lastExcValue instanceof Variable) link.lastExcValue.concretetype = this.class("Exception");
    }
    for (const block of graph.blocks()) for (const op of block.operations) for (const arg of op.args) if (arg instanceof Constant && this.isFunction(arg.value)) arg.concretetype = arg.value.type;
    checkgraph(graph, (op) => checkOperation(op, 64));
    const args = graph.args.map((v) => asLowLevelType(v.concretetype));
    this.functions.set(graph.name, functionptr(Func(args, asLowLevelType(graph.returnvar.concretetype)), graph.name, { graph }));
    return graph;
  }

  private isFunction(value: unknown): value is LLPtr {
    return [...this.functions.values()].includes(value as LLPtr);
  }

  private value(text: string): LLValue {
    const [word, name] = text.split(" ") as [string, string];
    if (word === "class") return this.class(name).classValue;
    if (word === "fn") return this.functions.get(name)!;
    if (word === "obj") return this.instance(name);
    if (word === "null") return null;
    if (text.startsWith("<")) return this.types.get(text.slice(1, -1))!;
    if (text.startsWith("'")) return text.slice(1, -1);
    return JSON.parse(text) as LLValue;
  }

  /** Optimises what the last function reaches, with a check of every graph after every pass. */
  optimised(options: Partial<BackendOptions> = {}): Optimised {
    const entry = [...this.functions.values()].at(-1)!;
    const done = optimise({ entryPoints: [entry, ...[...this.raised.values()].map(({ value }) => value)], exceptionBase: this.class("Exception").classValue }, { verify: true, ...options });
    for (const graph of done.graphs) checkgraph(graph, (op) => checkOperation(op, 64));
    return done;
  }

  /** What a call gives; an exclamation mark and the class of the exception that leaves it. */
  run(graph: FunctionGraph, ...args: LLValue[]): LLValue {
    const interp = new LLInterpreter({ exceptions: new ClassExceptionData((name) => this.raised.get(name) ?? null) });
    try {
      return interp.evalGraph(graph, args);
    } catch (error) {
      if (error instanceof LLException) return `!${error.className}`;
      throw error;
    }
  }
}

/** The text form proper. */
function full(text: string): string {
  const word = /"\w+"|<\w+>|'[^']*'|\b(?:class|fn|obj|null) \w+|\b[a-z]\w*:[A-Z]\w*|-?\b\d+\b(?=[,)])|\b(?:true|false)\b/g;
  const lines = text.trim().split("\n").map((line) => {
    if (/^\s*(graph|case class)/.test(line)) return line.replace(/case (class \w+)/, "case `$1`").replace(/->.*$/, (rest) => rest.replace(word, constant));
    return line.replace(/\b([a-z]\w*):([A-Z]\w*)/g, "$1:`$2`").replace(word, constant);
  });
  return lines.join("\n");
}

function constant(text: string): string {
  const [word, name] = text.split(" ");
  if (text.includes(":")) return text;
  if (text.startsWith('"') || text.startsWith("<")) return `\`${text}\`:\`Void\``;
  if (text.startsWith("'")) return `\`${text}\`:\`String\``;
  if (word === "class") return `\`${text}\`:\`Class\``;
  if (word === "null") return `\`null\`:\`${name}\``;
  if (word === "obj") return `\`${text}\`:\`${name}\``;
  if (word === "fn") return `\`${text}\`:\`function\``;
  return `\`${text}\`:\`${text === "true" || text === "false" ? "Bool" : "Signed"}\``;
}
