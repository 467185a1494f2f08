// Flow graphs as C functions: blocks are labels, links are copies and gotos. A block with one way in takes its arguments by name instead of by
// copy: in static single information form its only predecessor runs immediately before it, so the names still hold the values.

import { InternalError } from "@rpyts/tool/assert-never";
import { Constant, DEFAULT_CASE, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { isLLOp } from "@rpyts/lltype/llop";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { localName } from "./cnames.js";
import { C_EMITTERS } from "./emit/table.js";
import { sequentialise } from "./parallel-copy.js";
import type { CProgram } from "./program.js";

/** What emitters see of the function that is being printed. */
export class FunctionWriter {
  readonly program: CProgram;
  readonly graph: FunctionGraph;
  private readonly lines: string[] = [];
  private readonly names = new Map<Variable, string>();
  private readonly declared: string[] = [];
  private readonly entries: Map<Block, number>;
  private readonly labels = new Map<Block, number>();
  private readonly wanted = new Set<Block>();
  private lastLine = "";

  constructor(program: CProgram, graph: FunctionGraph) {
    this.program = program;
    this.graph = graph;
    this.entries = countEntries(graph);
  }

  /** The type of a value. */
  type(value: Hlvalue): LowLevelType {
    return asLowLevelType(value.concretetype);
  }

  /** The C expression of a value. */
  expr(value: Hlvalue): string {
    if (value instanceof Variable) {
      const name = this.names.get(value);
      if (name === undefined) throw new InternalError(`${value.name} is used before it is defined`);
      return name;
    }
    return this.program.values.expr(value.value as LLValue, this.type(value));
  }

  arg(op: SpaceOperation, index: number): string {
    return this.expr(op.args[index]!);
  }

  /** The value of a constant argument. */
  constant(op: SpaceOperation, index: number): LLValue {
    const arg = op.args[index];
    if (!(arg instanceof Constant)) throw new InternalError(`${op.opname}: argument ${index} must be constant`);
    return arg.value as LLValue;
  }

  /** The variable of an operation's result; declares it. */
  result(op: SpaceOperation): string {
    return this.define(op.result);
  }

  /** `result = expression;`, or the expression alone where the result is Void. */
  assign(op: SpaceOperation, expression: string): void {
    if (this.type(op.result).kind === "void") this.line(`${expression};`);
    else this.line(`${this.result(op)} = ${expression};`);
  }

  line(text: string): void {
    this.lines.push(`    ${text}\n`);
  }

  private define(variable: Variable): string {
    const known = this.names.get(variable);
    if (known !== undefined) return known;
    const name = localName(variable.prefix, this.names.size);
    this.names.set(variable, name);
    this.declared.push(`    ${this.program.types.name(this.type(variable))} ${name};\n`);
    return name;
  }

  /** The parameters and the body. */
  print(): { parameters: string; body: string } {
    const parameters = this.graph.args.map((arg) => (this.type(arg).kind === "void" ? this.nameVoid(arg) : this.parameter(arg)));
    for (const { block, next } of layout(this.graph, this.entries)) this.printBlock(block, next);
    const list = parameters.filter((p) => p !== "").join(", ");
    return { parameters: list === "" ? "void" : list, body: `{\n${this.declared.join("")}${this.withLabels()}}\n` };
  }

  private nameVoid(arg: Variable): string {
    this.names.set(arg, "/* void */");
    return "";
  }

  private parameter(arg: Variable): string {
    const name = localName(arg.prefix, this.names.size);
    this.names.set(arg, name);
    return `${this.program.types.name(this.type(arg))} ${name}`;
  }

  private printBlock(block: Block, next: Block | null): void {
    this.lines.push(this.label(block));
    if (block === this.graph.returnblock) {
      const result = this.graph.returnvar;
      this.line(this.type(result).kind === "void" ? "return;" : `return ${this.expr(result)};`);
      return;
    }
    if (block === this.graph.exceptblock) throw new InternalError("the except block is reached after the exception transform");
    if (this.entries.get(block) !== 1 && block !== this.graph.startblock) block.inputargs.forEach((arg) => this.declareInput(arg));
    for (const op of block.operations) this.printOperation(op);
    this.printExits(block, next);
  }

  // Links into the block may have been printed before it: they have declared its arguments then.
  private declareInput(arg: Variable): void {
    if (this.type(arg).kind === "void") this.names.set(arg, "/* void */");
    else this.define(arg);
  }

  private printOperation(op: SpaceOperation): void {
    if (!isLLOp(op.opname)) throw new InternalError(`${op.opname} is no low-level operation`);
    if (this.program.lineDirectives && op.span !== null) this.printLineDirective(op);
    if (this.type(op.result).kind === "void") this.names.set(op.result, "/* void */");
    C_EMITTERS[op.opname](this, op);
  }

  private printLineDirective(op: SpaceOperation): void {
    const span = op.span!;
    const text = `#line ${span.file.lineCol(span.start).line} ${JSON.stringify(span.file.name)}\n`;
    if (text !== this.lastLine) this.lines.push(text);
    this.lastLine = text;
  }

  private printExits(block: Block, next: Block | null): void {
    const { exits, exitswitch } = block;
    if (exitswitch === null) {
      if (exits.length !== 1) throw new InternalError(`a block with ${exits.length} exits and no exit switch`);
      this.printLink(exits[0]!, next);
      return;
    }
    if (typeof exitswitch === "symbol") throw new InternalError("a block raises after the exception transform");
    const type = this.type(exitswitch);
    if (type.kind === "bool") this.printBoolExits(block, this.expr(exitswitch), next);
    else this.printSwitch(block, this.expr(exitswitch), type);
  }

  private printBoolExits(block: Block, condition: string, next: Block | null): void {
    if (block.exits.length === 1) {
      this.printLink(block.exits[0]!, next);
      return;
    }
    const other = block.exits.find((link) => link.exitcase === DEFAULT_CASE);
    const whenTrue = block.exits.find((link) => caseOf(link) === true) ?? other;
    const whenFalse = block.exits.find((link) => caseOf(link) === false) ?? other;
    if (block.exits.length !== 2 || whenTrue === undefined || whenFalse === undefined) throw new InternalError("a boolean exit switch needs two exits");
    // The exit that goes on with the next block comes last. Both are written as jumps, needed or not: gcc takes each goto for a sign that its branch is rare
    // (the "goto heuristic"), and only signs on both sides cancel out.
    const [first, second, test] =
      whenTrue.target === next ? [whenFalse, whenTrue, `!${condition}`] : [whenTrue, whenFalse, condition];
    this.line(`if (${test}) {`);
    this.printLink(first, null);
    this.line("}");
    this.printLink(second, null);
  }

  private printSwitch(block: Block, value: string, type: LowLevelType): void {
    this.line(`switch (${value}) {`);
    let hasDefault = false;
    for (const link of block.exits) {
      const isDefault = link.exitcase === DEFAULT_CASE;
      hasDefault ||= isDefault;
      this.line(isDefault ? "default: {" : `case ${this.program.values.expr(caseOf(link), type)}: {`);
      this.printLink(link, null);
      this.line("}");
    }
    if (!hasDefault) this.line("default: RPY_UNREACHABLE();");
    this.line("}");
  }

  private printLink(link: Link, next: Block | null): void {
    const { target } = link;
    const pairs = target.inputargs.map((to, i) => ({ to, from: link.args[i]! })).filter(({ to }) => this.type(to).kind !== "void");
    if (this.entries.get(target) === 1) {
      for (const { to, from } of pairs) this.names.set(to, this.expr(from));
    } else {
      const copies = pairs.map(({ to, from }) => ({ from: this.expr(from), to: this.define(to), type: this.program.types.name(this.type(to)) }));
      for (const line of sequentialise(copies)) this.line(line);
    }
    if (target === next) return;
    this.wanted.add(target);
    this.line(`goto block${this.number(target)};`);
  }

  private number(block: Block): number {
    let n = this.labels.get(block);
    if (n === undefined) this.labels.set(block, (n = this.labels.size));
    return n;
  }

  private label(block: Block): string {
    return `\u0000${this.number(block)}`;
  }

  // Labels that nobody jumps to are left out: only known at the end.
  private withLabels(): string {
    const wanted = new Set([...this.wanted].map((block) => this.number(block)));
    return this.lines
      .map((line) => {
        if (!line.startsWith("\u0000")) return line;
        const n = Number(line.slice(1));
        return wanted.has(n) ? `block${n}:;\n` : "";
      })
      .join("");
  }
}

function caseOf(link: Link): LLValue {
  return (link.llexitcase ?? link.exitcase) as LLValue;
}

/** Ways into each block; the start block counts the call. */
function countEntries(graph: FunctionGraph): Map<Block, number> {
  const entries = new Map<Block, number>([[graph.startblock, 1]]);
  for (const link of graph.links()) entries.set(link.target, (entries.get(link.target) ?? 0) + 1);
  return entries;
}

interface Placed {
  readonly block: Block;
  readonly next: Block | null;
}

/**
 * Blocks in the order they are printed: every block with one way in comes after its predecessor, whose link gives it its names; a block is
 * followed by one of its targets where possible.
 */
function layout(graph: FunctionGraph, entries: ReadonlyMap<Block, number>): Placed[] {
  const seen = new Set<Block>([graph.startblock]);
  const order: Block[] = [];
  const stack: Block[] = [graph.startblock];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    order.push(block);
    const targets: Block[] = [];
    for (const { target } of block.exits) {
      if (seen.has(target)) continue;
      seen.add(target);
      targets.push(target);
    }
    // On top of the stack, and next therefore: a block that only this one leads to.
    targets.sort((a, b) => Number(entries.get(a) === 1) - Number(entries.get(b) === 1));
    stack.push(...targets);
  }
  return order.map((block, i) => ({ block, next: order[i + 1] ?? null }));
}
