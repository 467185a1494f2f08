// Generator functions. Answers to upstream's flowspace/generator.py. A call makes an iterator object that holds a position: an instance of a class per
// yield, with the variables that live across it. The iterator's next() calls the body with the position; the body's graph goes to the place the
// position's class says, and ends at each yield with the next position and the value. What differs on purpose: after the end, next() raises
// StopIteration again.

import { Block, Constant, FunctionGraph, type Hlvalue, Link, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { simplifyGraph } from "@rpyts/flowmodel/simplify";
import { splitBlock } from "@rpyts/flowmodel/unsimplify";
import { InternalError } from "@rpyts/tool/assert-never";
import type { PyDict } from "@rpyts/pyhost/pydict";
import { PyFunction, PyStr, type PyObject, type PyOldClass, type PyType } from "@rpyts/pyhost/object";
import { newList, newStr } from "@rpyts/pyhost/values";
import { OP } from "@rpyts/pyparser/opcode";
import { HOST_FACTS, exceptionClass } from "./constants.js";
import { FlowContext } from "./flowcontext.js";
import type { FlowSpace } from "./flowspace.js";
import { parametersOf } from "./parameters.js";

/** The attribute that leads from a body function to its generator function. */
const BODY_OF = "_flow_generator_body_of_";

const classesText = (yields: number): string => `
class Position(object):
    pass
class Entry(Position):
    pass
${Array.from({ length: yields }, (_, i) => `class Resume${i + 1}(Position):\n    pass\n`).join("")}
def body(entry):
    pass
class GeneratorIterator(object):
    def __init__(self, entry):
        self.current = entry
    def __iter__(self):
        return self
    def next(self):
        entry = self.current
        self.current = None
        if entry is None:
            raise StopIteration
        next_entry, value = body(entry)
        self.current = next_entry
        return value
`;

/** The generator function whose body a function stands for; null for ordinary functions. */
export function generatorBodyOf(fn: PyFunction): PyFunction | null {
  const found = fn.dict?.getStr(BODY_OF);
  return found instanceof PyFunction ? found : null;
}

function countYields(fn: PyFunction): number {
  const { code } = fn.code.code;
  let count = 0;
  for (let i = 0; i < code.length; i += 2) if (code[i] === OP.YIELD_VALUE) count++;
  return count;
}

function need(names: PyDict, name: string): PyObject {
  const found = names.getStr(name);
  if (found === undefined) throw new InternalError(`generator helper ${name} is missing`);
  return found;
}

/** Whether a class is that of the iterator which a generator function gives. */
export function isGeneratorClass(cls: PyType | PyOldClass): boolean {
  const next = cls.dict.get("next");
  const body = next instanceof PyFunction ? next.globals.getStr("body") : undefined;
  return body instanceof PyFunction && generatorBodyOf(body) !== null;
}

/** Records operations at the end of a block. */
function emit(block: Block, opname: string, args: Hlvalue[], like: SpaceOperation | null = null): Variable {
  const result = new Variable();
  block.operations.push(new SpaceOperation(opname, args, result, like?.span ?? null));
  return result;
}

const attribute = (name: string): Constant => new Constant(newStr(name));

/** The graph of a call of a generator function: makes the iterator. Each call of this function makes classes of its own. */
export function makeGeneratorEntry(space: FlowSpace, fn: PyFunction): FunctionGraph {
  const module = fn.module instanceof PyStr ? fn.module.value : "?";
  const names = space.host.execText(module, classesText(countYields(fn)));
  const body = need(names, "body") as PyFunction;
  body.name = `${fn.name}_body`;
  space.markFunction(body, BODY_OF, fn);
  const start = new Block(parametersOf(fn.code.code));
  const graph = new FunctionGraph(fn.name, start);
  graph.func = fn;
  const entry = emit(start, "simple_call", [new Constant(need(names, "Entry"))]);
  // The body asks for them at a position that may be any, as far as its class is known.
  declare(need(names, "Position") as PyType, 0, start.inputargs);
  start.inputargs.forEach((v, i) => emit(start, "setattr", [entry, attribute(slotName(0, i, v)), v]));
  const iterator = emit(start, "simple_call", [new Constant(need(names, "GeneratorIterator")), entry]);
  start.closeblock(new Link([iterator], graph.returnblock));
  return graph;
}

/** The attribute for a variable; each yield has attributes of its own, since a variable may change its type on the way. The entry is yield 0. */
const slotName = (at: number, index: number, v: Variable): string => `g${at}_${index}_${v.prefix}`;

/** Tells the attributes of a position. Where a yield turns out never to be reached, nobody sets those of its position, and nobody misses them. */
function declare(cls: PyType, at: number, variables: readonly Variable[]): void {
  cls.dict.set("_attrs_", newList(variables.map((v, i) => newStr(slotName(at, i, v)))));
}

/** The graph of the function that next() calls: takes a position, returns the next position and the value. */
export function makeGeneratorBody(space: FlowSpace, body: PyFunction, fn: PyFunction, exitMaySwallow: boolean): FunctionGraph {
  const ctx = new FlowContext(space, fn, parametersOf(fn.code.code));
  ctx.exitMaySwallow = exitMaySwallow;
  ctx.allowYield = true;
  const graph = ctx.run();
  simplifyGraph(graph, HOST_FACTS, space.verify);
  graph.name = body.name;
  graph.func = body;
  new BodyBuilder(graph, body.globals).run();
  return graph;
}

class BodyBuilder {
  private readonly graph: FunctionGraph;
  private readonly names: PyDict;
  private readonly resumes: { cls: PyObject; variables: Variable[]; goOn: Link }[] = [];

  constructor(graph: FunctionGraph, names: PyDict) {
    this.graph = graph;
    this.names = names;
  }

  run(): void {
    this.endWithStopIteration();
    const todo = this.graph.blocks();
    for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
      const at = block.operations.findIndex((op) => op.opname === "yield_");
      if (at < 0) continue;
      // What follows the yield may hold further ones.
      todo.push(this.splitAtYield(block, at));
    }
    this.dispatch();
  }

  /** Returning ends the iteration. */
  private endWithStopIteration(): void {
    const { graph } = this;
    for (const link of graph.links()) {
      if (link.target !== graph.returnblock) continue;
      const end = new Block([]);
      const cls = new Constant(exceptionClass("StopIteration"));
      end.closeblock(new Link([cls, emit(end, "simple_call", [cls])], graph.exceptblock));
      link.args = [];
      link.target = end;
    }
  }

  private splitAtYield(block: Block, at: number): Block {
    const op = block.operations[at]!;
    block.operations.splice(at, 1);
    const goOn = splitBlock(block, at);
    const variables = [...new Set(goOn.args.filter((arg) => arg instanceof Variable))];
    const number = this.resumes.length + 1;
    const cls = need(this.names, `Resume${number}`);
    declare(cls as PyType, number, variables);
    const position = emit(block, "simple_call", [new Constant(cls)], op);
    variables.forEach((v, i) => emit(block, "setattr", [position, attribute(slotName(number, i, v)), v], op));
    const pair = emit(block, "newtuple", [position, op.args[0]!], op);
    block.recloseblock(new Link([pair], this.graph.returnblock));
    this.resumes.push({ cls, variables, goOn });
    return goOn.target;
  }

  /** Puts the tests of the position's class before everything. */
  private dispatch(): void {
    const { graph } = this;
    const parameters = graph.startblock.inputargs;
    const entry = new Link([...parameters], graph.startblock);
    let rest = this.restore(0, parameters, entry);
    for (const [i, { cls, variables, goOn }] of this.resumes.entries()) {
      const position = new Variable("entry");
      const test = new Block([position]);
      test.exitswitch = emit(test, "isinstance", [position, new Constant(cls)]);
      test.closeblock(new Link([position], rest, false), new Link([position], this.restore(i + 1, variables, goOn), true));
      rest = test;
    }
    graph.startblock = rest;
  }

  /** A block that takes the variables out of a position and goes on. */
  private restore(at: number, variables: readonly Variable[], goOn: Link): Block {
    const position = new Variable("entry");
    const block = new Block([position]);
    const found = new Map<Hlvalue, Variable>();
    variables.forEach((v, i) => found.set(v, emit(block, "getattr", [position, attribute(slotName(at, i, v))])));
    goOn.args = goOn.args.map((arg) => found.get(arg) ?? arg);
    block.closeblock(goOn);
    return block;
  }
}
