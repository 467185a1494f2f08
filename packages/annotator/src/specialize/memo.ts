// Functions called at translation time (`specialize:memo`): for every combination of the constants their arguments can be. Answers to MemoTable of
// upstream's annotator/specialize.py. What differs on purpose: the graph that answers at run time is built as a tree of comparisons with the constants
// when it takes several values, in place of generated source text.

import { Block, Constant, FunctionGraph, Link, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { False, None, True } from "@rpyts/pyhost/values";
import type { PyObject } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import type { FunctionDesc, Specializer } from "../functiondesc.js";
import { SomeBool, SomeNone, type SomeObject, sImpossibleValue } from "../model.js";
import { SomePBC } from "../model-objects.js";
import { unionof } from "../unions.js";
import { keyOfConstant } from "./specialize.js";
import { UnionFind, type Absorbing } from "@rpyts/tool/union-find";
import { plain } from "../plain.js";

type Row = { readonly args: readonly PyObject[]; readonly result: PyObject };

/** Combinations of arguments that one call can have: they share a graph. Others do not, so that results of different kinds never meet. */
class MemoFamily implements Absorbing<MemoFamily> {
  readonly rows: Row[] = [];
  graph: FunctionGraph | null = null;

  absorb(other: MemoFamily): void {
    this.rows.push(...other.rows);
    this.graph = null;
  }
}

/** A memo function's results by arguments. */
export class MemoTable {
  /** Key of the arguments to arguments and result. */
  readonly results = new Map<string, Row>();
  /** Keys of arguments that meet in a call. */
  readonly families = new UnionFind<string, MemoFamily>(() => new MemoFamily());
}

/** Calls the function for every combination and joins the results. */
export const specializeMemo: Specializer = (desc, cells) => {
  const bk = desc.bookkeeper;
  const choices = cells.map((s, i) => possibleValues(desc, s, i));
  if (choices.some((values) => values.length === 0)) return sImpossibleValue;
  const table = bk.annotator.memoTable(desc);
  let sResult: SomeObject = sImpossibleValue;
  let first: string | null = null;
  for (const args of product(choices)) {
    const key = keyOfArguments(bk, args);
    sResult = unionof(sResult, bk.immutablevalue(compute(bk, desc, table, args, key)));
    if (first === null) first = key;
    else table.families.union(first, key);
  }
  return sResult;
};

function possibleValues(desc: FunctionDesc, s: SomeObject, index: number): readonly PyObject[] {
  if (s.const !== null) return [s.const];
  if (s instanceof SomeNone) return [None];
  if (s instanceof SomeBool) return [False, True];
  if (s instanceof SomePBC) {
    const values = s.descriptions.flatMap((d) => (d.pyobj === null ? [] : [d.pyobj]));
    if (values.length === s.descriptions.length) return s.orNone ? [...values, None] : values;
  }
  if (s === sImpossibleValue) return [];
  throw new AnnotatorError({
    code: "annotator/not-constant",
    message: `${desc.name}() is called at translation time, but its argument '${desc.signature.argnames[index] ?? String(index)}' is not one of known constants: ${plain(s)}`,
    notes: desc.definitionNote(),
  });
}

function* product(choices: readonly (readonly PyObject[])[]): IterableIterator<PyObject[]> {
  const at = choices.map(() => 0);
  for (;;) {
    yield choices.map((values, i) => values[at[i]!]!);
    let i = choices.length - 1;
    while (i >= 0 && at[i] === choices[i]!.length - 1) at[i--] = 0;
    if (i < 0) return;
    at[i]!++;
  }
}

function keyOfArguments(bk: Bookkeeper, args: readonly PyObject[]): string {
  return args.map((arg) => keyOfConstant(bk, arg)).join("|");
}

function compute(bk: Bookkeeper, desc: FunctionDesc, table: MemoTable, args: readonly PyObject[], key: string): PyObject {
  const known = table.results.get(key);
  if (known !== undefined) return known.result;
  const row = { args, result: bk.host.call(desc.pyobj!, [...args]) };
  table.results.set(key, row);
  table.families.get(key).rows.push(row);
  return row.result;
}

/** The graph that answers a call with arguments of these annotations at run time; made when first asked for. */
export function finishMemo(bk: Bookkeeper, desc: FunctionDesc, cells: readonly SomeObject[]): FunctionGraph {
  const table = bk.annotator.memoTable(desc);
  const first = product(cells.map((s, i) => possibleValues(desc, s, i))).next().value as PyObject[];
  const key = keyOfArguments(bk, first);
  const family = table.families.get(key);
  if (family.graph !== null) return family.graph;
  const args = desc.signature.argnames.map((name) => new Variable(name));
  const builder = new MemoGraphBuilder(desc, args);
  const graph = builder.build(family.rows);
  annotateMemo(bk, graph, family.rows);
  family.graph = graph;
  desc.graphs.set(`memo ${key}`, graph);
  bk.noteGraph(graph, desc);
  bk.annotator.translator.graphs.push(graph);
  return graph;
}

class MemoGraphBuilder {
  private readonly graph: FunctionGraph;
  private readonly arity: number;

  constructor(desc: FunctionDesc, args: readonly Variable[]) {
    this.graph = new FunctionGraph(desc.name, new Block([...args]));
    this.graph.func = desc.pyobj;
    this.arity = args.length;
  }

  build(rows: readonly Row[]): FunctionGraph {
    const todo: { block: Block; rows: readonly Row[]; index: number }[] = [{ block: this.graph.startblock, rows, index: 0 }];
    for (let task = todo.pop(); task !== undefined; task = todo.pop()) todo.push(...this.decide(task.block, task.rows, task.index));
    return this.graph;
  }

  /** Closes a block that knows its rows agree in the arguments before `index`. */
  private decide(block: Block, rows: readonly Row[], index: number): { block: Block; rows: readonly Row[]; index: number }[] {
    while (index < this.arity && rows.every((row) => row.args[index] === rows[0]!.args[index])) index++;
    if (index >= this.arity || rows.length === 1) {
      block.closeblock(new Link([new Constant(rows[0]!.result)], this.graph.returnblock));
      return [];
    }
    const value = rows[0]!.args[index]!;
    const same = rows.filter((row) => row.args[index] === value);
    const others = rows.filter((row) => row.args[index] !== value);
    const test = new SpaceOperation("is_", [block.inputargs[index]!, new Constant(value)], new Variable(), this.graph.span);
    block.operations.push(test);
    block.exitswitch = test.result;
    const yes = new Block(block.inputargs.map((v) => v.copy()));
    const no = new Block(block.inputargs.map((v) => v.copy()));
    block.closeblock(new Link([...block.inputargs], no, false), new Link([...block.inputargs], yes, true));
    return [{ block: no, rows: others, index }, { block: yes, rows: same, index: index + 1 }];
  }
}

/** Binds the variables of a graph the ordinary engine never visits. */
function annotateMemo(bk: Bookkeeper, graph: FunctionGraph, rows: readonly Row[]): void {
  const ann = bk.annotator;
  const cells = graph.args.map((_, i) => unionof(...rows.map((row) => bk.immutablevalue(row.args[i]!))));
  const sResult = unionof(...rows.map((row) => bk.immutablevalue(row.result)));
  for (const block of graph.blocks()) {
    if (block !== graph.returnblock) block.inputargs.forEach((v, i) => ann.setBinding(v, cells[i]!));
    for (const op of block.operations) ann.setBinding(op.result, new SomeBool());
    ann.noteNewBlock(graph, block);
  }
  ann.setBinding(graph.returnvar, sResult);
}
