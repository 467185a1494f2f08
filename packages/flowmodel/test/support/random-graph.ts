// Random graphs in SSI form over the toy world, made from a stream of numbers, so that fast-check can shrink them.

import { Block, Constant, FunctionGraph, type Hlvalue, LAST_EXCEPTION, Link, SpaceOperation, Variable } from "@rpyts/flowmodel/model";

const CLASSES = ["IndexError", "KeyError", "LookupError", "ZeroDivisionError"];

class Maker {
  private readonly stream: readonly number[];
  private at = 0;
  private readonly plain: Block[] = [];
  /** Blocks that do nothing but test an exception's class; their first inputs are class and instance. */
  private readonly tests: Block[] = [];
  private readonly graph: FunctionGraph;

  constructor(stream: readonly number[], count: number) {
    this.stream = stream;
    const vars = (n: number): Variable[] => Array.from({ length: n }, () => new Variable("x"));
    for (let i = 0; i < count; i++) this.plain.push(new Block(vars(i === 0 ? 2 : this.pick(4))));
    for (let i = 0; i < 3; i++) this.tests.push(new Block(vars(2 + this.pick(3))));
    this.graph = new FunctionGraph("random", this.plain[0]!);
  }

  private pick(n: number): number {
    return (this.stream[this.at++ % this.stream.length] ?? 0) % n;
  }

  make(): FunctionGraph {
    for (const block of this.plain) this.fill(block);
    this.tests.forEach((block, i) => this.fillTest(block, i));
    return this.graph;
  }

  private value(known: readonly Hlvalue[]): Hlvalue {
    return known.length > 0 && this.pick(5) > 0 ? known[this.pick(known.length)]! : new Constant([0, 1, 2, 3, true, false][this.pick(6)]);
  }

  private op(block: Block, known: Hlvalue[], opname: string, args: Hlvalue[]): Variable {
    const result = new Variable("v");
    block.operations.push(new SpaceOperation(opname, args, result));
    known.push(result);
    return result;
  }

  private fill(block: Block): void {
    const known: Hlvalue[] = [...block.inputargs];
    for (let i = this.pick(4); i > 0; i--) {
      const opname = ["add", "mul", "lt", "setattr"][this.pick(4)]!;
      const args = [this.value(known), this.value(known)];
      this.op(block, known, opname, opname === "setattr" ? [...args, this.value(known)] : args);
    }
    const kind = this.pick(6);
    if (kind === 0) block.closeblock(new Link([this.value(known)], this.graph.returnblock));
    else if (kind <= 2) block.closeblock(this.link(known));
    else if (kind <= 4) {
      block.exitswitch = this.op(block, known, "bool", [this.value(known)]);
      block.closeblock(this.link(known, false), this.link(known, true));
    } else this.closeRaising(block, known);
  }

  private closeRaising(block: Block, known: Hlvalue[]): void {
    const before = [...known];
    this.op(block, known, "getitem", [this.value(known), this.value(known)]);
    block.exitswitch = LAST_EXCEPTION;
    const exits = [this.link(known)];
    for (const cls of CLASSES) {
      if (this.pick(3) > 0) continue;
      const value = new Variable("evalue");
      const link = this.link([...before, value], cls);
      link.extravars(new Constant(cls), value);
      exits.push(link);
    }
    const type = new Variable("etype");
    const value = new Variable("evalue");
    const test = this.tests[this.pick(3)]!;
    const link = new Link([type, value, ...test.inputargs.slice(2).map(() => this.value(before))], test, "Exception");
    link.extravars(type, value);
    block.closeblock(...exits, link);
  }

  private fillTest(block: Block, i: number): void {
    const [type, value] = block.inputargs as [Variable, Variable];
    const known: Hlvalue[] = block.inputargs.slice(1);
    const test = this.op(block, known, "issubtype", [type, new Constant(CLASSES[this.pick(4)])]);
    block.exitswitch = test;
    const next = this.tests[i + 1];
    const no =
      next === undefined
        ? new Link([type, value], this.graph.exceptblock, false)
        : new Link([type, value, ...next.inputargs.slice(2).map(() => this.value(known))], next, false);
    block.closeblock(no, this.link(known, true));
  }

  private link(known: readonly Hlvalue[], exitcase: unknown = null): Link {
    const target = this.plain[1 + this.pick(this.plain.length - 1)]!;
    return new Link(
      target.inputargs.map(() => this.value(known)),
      target,
      exitcase,
    );
  }
}

/** A graph of `count` ordinary blocks (at least 2) that the stream decides. */
export function randomGraph(stream: readonly number[], count: number): FunctionGraph {
  return new Maker(stream.length === 0 ? [0] : stream, count).make();
}
