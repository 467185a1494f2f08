// The text form of graphs, printing. One line per operation; blocks in the order of FunctionGraph.blocks; variables renumbered from 0 in the order
// they appear, so that the same graph has the same text whenever it is printed:
//
//     graph gcd:
//     block 0(a_0, b_1):
//         v_2 = bool(b_1)
//         switch v_2
//             case False -> 1(a_0)
//             case True -> 2(a_0, b_1)
//     block 1(a_3):
//         -> return(a_3)
//
// Constants and types are texts of the caller's codec between backticks. Exceptional exits bind their extra variables in brackets.

import { type Block, Constant, DEFAULT_CASE, type FunctionGraph, type Hlvalue, LAST_EXCEPTION, type Link, type SpaceOperation, type Variable } from "./model.js";
import { quote, type TextCodec } from "./text-codec.js";

class Printer {
  private readonly graph: FunctionGraph;
  private readonly codec: TextCodec;
  private readonly lines: string[] = [];
  private readonly numbers = new Map<Variable, number>();
  private readonly labels = new Map<Block, string>();

  constructor(graph: FunctionGraph, codec: TextCodec) {
    this.graph = graph;
    this.codec = codec;
  }

  run(): string {
    const { graph } = this;
    const blocks = graph.blocks().filter((block) => !block.isFinal);
    blocks.forEach((block, i) => this.labels.set(block, String(i)));
    this.labels.set(graph.returnblock, "return");
    this.labels.set(graph.exceptblock, "except");
    this.lines.push(`graph ${graph.name}${graph.level === "flow" ? "" : ` ${graph.level}`}:`);
    for (const block of blocks) this.block(block);
    for (const block of [graph.returnblock, graph.exceptblock]) {
      if (block.inputargs.some((v) => v.concretetype !== null)) this.lines.push(`${this.label(block)}(${this.definitions(block.inputargs)})`);
    }
    return `${this.lines.join("\n")}\n`;
  }

  private label(block: Block): string {
    return this.labels.get(block) ?? "?";
  }

  private block(block: Block): void {
    this.lines.push(`block ${this.label(block)}(${this.definitions(block.inputargs)}):`);
    for (const op of block.operations) this.lines.push(`    ${this.operation(op)}`);
    if (block.exitswitch === null) {
      for (const link of block.exits) this.lines.push(`    ${this.target(link)}`);
    } else if (block.exitswitch === LAST_EXCEPTION) {
      this.lines.push("    catch");
      for (const link of block.exits) this.lines.push(`        ${this.exceptionExit(link)}`);
    } else {
      this.lines.push(`    switch ${this.use(block.exitswitch)}`);
      for (const link of block.exits) this.lines.push(`        case ${this.exitcase(link)} ${this.target(link)}`);
    }
  }

  private operation(op: SpaceOperation): string {
    const args = op.args.map((arg) => this.use(arg)).join(", ");
    return `${this.define(op.result)} = ${op.opname}(${args})`;
  }

  private target(link: Link): string {
    return `-> ${this.label(link.target)}(${link.args.map((arg) => this.use(arg)).join(", ")})`;
  }

  private exceptionExit(link: Link): string {
    if (link.exitcase === null) return this.target(link);
    const extra = [link.lastException, link.lastExcValue].map((v) => (v === null ? "-" : v instanceof Constant ? this.use(v) : this.define(v)));
    return `case ${this.exitcase(link)} [${extra.join(", ")}] ${this.target(link)}`;
  }

  private exitcase(link: Link): string {
    const value = link.exitcase;
    if (value === true) return "True";
    if (value === false) return "False";
    if (value === DEFAULT_CASE) return "default";
    return quote(this.codec.printValue(value));
  }

  private definitions(vars: readonly Variable[]): string {
    return vars.map((v) => this.define(v)).join(", ");
  }

  private define(v: Variable): string {
    const type = v.concretetype;
    return `${this.name(v)}${type === null ? "" : `:${quote(this.codec.printType(type))}`}`;
  }

  private name(v: Variable): string {
    let number = this.numbers.get(v);
    if (number === undefined) this.numbers.set(v, (number = this.numbers.size));
    return `${v.prefix}_${number}`;
  }

  private use(value: Hlvalue): string {
    if (!(value instanceof Constant)) return this.name(value);
    const type = value.concretetype;
    return `${quote(this.codec.printValue(value.value))}${type === null ? "" : `:${quote(this.codec.printType(type))}`}`;
  }
}

/** A graph as text. */
export function printGraph(graph: FunctionGraph, codec: TextCodec): string {
  return new Printer(graph, codec).run();
}
