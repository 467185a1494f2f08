// The text form of graphs, parsing: undoes print-graph.ts. For tests of passes, which start from text. Faults carry the line.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { Block, Constant, DEFAULT_CASE, FunctionGraph, type GraphLevel, type Hlvalue, LAST_EXCEPTION, Link, SpaceOperation, Variable } from "./model.js";
import { type TextCodec, unquote } from "./text-codec.js";

const TOKEN = /\s*(?:(->)|([A-Za-z0-9_.<>$?-]+)|`((?:[^\\`]|\\.)*)`|([():,=[\]]))/y;

type Token = { readonly kind: "word" | "quoted" | "mark"; readonly text: string };

/** The tokens of one line. */
class Line {
  readonly number: number;
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(number: number, text: string) {
    this.number = number;
    TOKEN.lastIndex = 0;
    const end = text.trimEnd().length;
    while (TOKEN.lastIndex < end) {
      const match = TOKEN.exec(text);
      if (match === null) this.fail("unexpected character");
      this.tokens.push(
        match[2] !== undefined
          ? { kind: "word", text: match[2] }
          : match[3] !== undefined
            ? { kind: "quoted", text: unquote(match[3]) }
            : { kind: "mark", text: match[1] ?? match[4]! },
      );
    }
  }

  fail(message: string): never {
    throw new DiagnosticError({ code: "flowmodel/graph-text", message: `line ${this.number} of the graph: ${message}` });
  }

  get done(): boolean {
    return this.at === this.tokens.length;
  }

  peek(text: string): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && token.kind !== "quoted" && token.text === text;
  }

  get isQuoted(): boolean {
    return this.tokens[this.at]?.kind === "quoted";
  }

  accept(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at++;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail(`expected ${text}`);
  }

  take(kind: Token["kind"]): string {
    const token = this.tokens[this.at];
    if (token === undefined || token.kind !== kind) this.fail(`expected a ${kind}`);
    this.at++;
    return token.text;
  }
}

class Parser {
  private readonly codec: TextCodec;
  private readonly lines: Line[];
  private at = 0;
  private readonly blocks = new Map<string, Block>();
  private readonly heads = new Map<Line, Block>();
  private readonly variables = new Map<string, Variable>();

  constructor(text: string, codec: TextCodec) {
    this.codec = codec;
    this.lines = text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [new Line(i + 1, line)]));
  }

  run(): FunctionGraph {
    const head = this.next();
    head.expect("graph");
    const name = head.take("word");
    const level = head.accept(":") ? "flow" : (head.take("word") as GraphLevel);
    const graph = new FunctionGraph(name, new Block([]));
    graph.level = level;
    this.blocks.set("return", graph.returnblock);
    this.blocks.set("except", graph.exceptblock);
    this.collectHeads(graph);
    this.at = 1;
    while (this.at < this.lines.length) this.block();
    return graph;
  }

  private next(): Line {
    const line = this.lines[this.at++];
    if (line === undefined) throw new DiagnosticError({ code: "flowmodel/graph-text", message: "the text of the graph ends early" });
    return line;
  }

  /** Makes all blocks first, so that links can name later ones. The lines' heads are consumed. */
  private collectHeads(graph: FunctionGraph): void {
    for (const line of this.lines.slice(1)) {
      const final = line.peek("return") || line.peek("except");
      if (!final && !line.peek("block")) continue;
      const label = final ? line.take("word") : (line.expect("block"), line.take("word"));
      const inputargs = this.list(line, () => this.define(line));
      if (final) this.blocks.get(label)!.inputargs = inputargs;
      else this.addBlock(line, label, new Block(inputargs));
    }
    graph.startblock = this.blocks.get("0") ?? this.lines[0]!.fail("no block 0");
  }

  private addBlock(head: Line, label: string, block: Block): void {
    if (this.blocks.has(label)) head.fail(`two blocks ${label}`);
    this.blocks.set(label, block);
    this.heads.set(head, block);
  }

  private block(): void {
    const head = this.next();
    if (head.done) return;
    head.expect(":");
    const block = this.heads.get(head) ?? head.fail("expected a block");
    for (;;) {
      const line = this.next();
      if (line.peek("->")) return block.closeblock(this.link(line, null));
      if (line.accept("catch")) {
        block.exitswitch = LAST_EXCEPTION;
        return block.closeblock(...this.cases());
      }
      if (line.accept("switch")) {
        block.exitswitch = this.use(line);
        return block.closeblock(...this.cases());
      }
      block.operations.push(this.operation(line));
    }
  }

  private cases(): Link[] {
    const links: Link[] = [];
    while (this.lines[this.at]?.peek("case") === true || this.lines[this.at]?.peek("->") === true) {
      const line = this.next();
      if (line.accept("case")) links.push(this.caseLink(line));
      else links.push(this.link(line, null));
    }
    return links;
  }

  private caseLink(line: Line): Link {
    const exitcase = line.isQuoted ? this.codec.parseValue(line.take("quoted")) : this.plainCase(line);
    if (!line.accept("[")) return this.link(line, exitcase);
    const type = this.extra(line);
    line.expect(",");
    const value = this.extra(line);
    line.expect("]");
    const link = this.link(line, exitcase);
    link.extravars(type, value);
    return link;
  }

  private plainCase(line: Line): unknown {
    const word = line.take("word");
    return word === "True" ? true : word === "False" ? false : word === "default" ? DEFAULT_CASE : line.fail(`unknown case ${word}`);
  }

  private extra(line: Line): Hlvalue | null {
    if (line.accept("-")) return null;
    return line.isQuoted ? this.use(line) : this.define(line);
  }

  private link(line: Line, exitcase: unknown): Link {
    line.expect("->");
    const label = line.take("word");
    const target = this.blocks.get(label) ?? line.fail(`no block ${label}`);
    return new Link(this.list(line, () => this.use(line)), target, exitcase);
  }

  private operation(line: Line): SpaceOperation {
    const result = this.define(line);
    line.expect("=");
    const opname = line.take("word");
    return new SpaceOperation(opname, this.list(line, () => this.use(line)), result);
  }

  private list<T>(line: Line, item: () => T): T[] {
    const items: T[] = [];
    line.expect("(");
    while (!line.accept(")")) {
      if (items.length > 0) line.expect(",");
      items.push(item());
    }
    return items;
  }

  private define(line: Line): Variable {
    const v = this.variable(line.take("word"));
    if (line.peek(":") && this.typeFollows(line)) v.concretetype = this.codec.parseType(line.take("quoted"));
    return v;
  }

  private typeFollows(line: Line): boolean {
    line.expect(":");
    return line.isQuoted;
  }

  private use(line: Line): Hlvalue {
    if (!line.isQuoted) return this.variable(line.take("word"));
    const constant = new Constant(this.codec.parseValue(line.take("quoted")));
    if (line.peek(":") && this.typeFollows(line)) constant.concretetype = this.codec.parseType(line.take("quoted"));
    return constant;
  }

  private variable(name: string): Variable {
    let v = this.variables.get(name);
    if (v === undefined) this.variables.set(name, (v = new Variable(name.replace(/_\d+$/, ""))));
    return v;
  }
}

/** The graph that a text stands for. Throws a DiagnosticError `flowmodel/graph-text` for a text that is none. */
export function parseGraph(text: string, codec: TextCodec): FunctionGraph {
  return new Parser(text, codec).run();
}
