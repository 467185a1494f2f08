// A small language, compiled naively to graphs: every variable goes through every link. Functions have numbers n0, n1, n2 and objects o0, o1, o2; they
// take n0, n1, o0 and give n2 or o2. Objects are read and written only where they are not null. Statements are flat: their operands are atoms.

import { Block, Constant, FunctionGraph, LAST_EXCEPTION, Link, Variable, type Hlvalue } from "@rpyts/flowmodel/model";
import { Bool, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import { ETYPE, OBJECTPTR, type ExceptionName } from "./types.js";
import { MemoryWorld, emitter, pointerTo, type Emit, type World } from "./worlds.js";

/** A number variable, or a constant. */
export type Atom = { readonly n: number } | { readonly c: number };

export type Stmt =
  | { readonly k: "op"; readonly n: number; readonly opname: string; readonly a: Atom; readonly b: Atom }
  | { readonly k: "getx" | "gety" | "isnull"; readonly n: number; readonly o: number }
  | { readonly k: "setx" | "sety"; readonly o: number; readonly a: Atom }
  | { readonly k: "setnext" | "getnext" | "copy"; readonly o: number; readonly p: number }
  | { readonly k: "same"; readonly n: number; readonly o: number; readonly p: number }
  | { readonly k: "new"; readonly o: number; readonly cls: "A" | "B" }
  | { readonly k: "clear"; readonly o: number }
  | { readonly k: "call"; readonly n: number; readonly o: number; readonly f: number; readonly a: Atom; readonly b: Atom; readonly p: number }
  | { readonly k: "method"; readonly n: number; readonly o: number; readonly a: Atom }
  | { readonly k: "log"; readonly a: Atom }
  | { readonly k: "readlog"; readonly n: number }
  | { readonly k: "if"; readonly a: Atom; readonly yes: readonly Stmt[]; readonly no: readonly Stmt[] }
  | { readonly k: "ifnull"; readonly o: number; readonly yes: readonly Stmt[]; readonly no: readonly Stmt[] }
  | { readonly k: "repeat"; readonly times: number; readonly body: readonly Stmt[] }
  | { readonly k: "try"; readonly body: readonly Stmt[]; readonly cls: ExceptionName; readonly handler: readonly Stmt[] }
  | { readonly k: "raise"; readonly cls: ExceptionName }
  | { readonly k: "reraise" }
  | { readonly k: "return" };

export interface Fn {
  readonly gives: "num" | "obj";
  readonly body: readonly Stmt[];
  /** As FunctionGraph.inline. */
  readonly inline?: FunctionGraph["inline"];
}

const name = (text: string): Constant => new Constant(text, Void);
const num = (value: number): Constant => new Constant(value, Signed);

/** What a function has: numbers, objects, counters of loops by depth, the exception that was caught last. */
const slots = ({ a, etype, root }: World): readonly (readonly [string, LowLevelType])[] => [
  ["n0", Signed], ["n1", Signed], ["n2", Signed],
  ["o0", a], ["o1", a], ["o2", a],
  ["i0", Signed], ["i1", Signed], ["i2", Signed], ["i3", Signed], ["i4", Signed], ["i5", Signed],
  ["etype", etype], ["evalue", root],
];
const OBJECT_SLOT = 3;
const COUNTER_SLOT = 6;
const ETYPE_SLOT = 12;

/** Compiled functions; each may call those before it. The last one is the entry point. */
export class Compiled {
  readonly graphs: FunctionGraph[] = [];
  readonly pointers: LLPtr[] = [];
  readonly gives: ("num" | "obj")[] = [];
  readonly world: World;
  readonly raiser: LLPtr;

  constructor(functions: readonly Fn[], world: World = new MemoryWorld()) {
    this.world = world;
    this.raiser = pointerTo(raiserGraph(world));
    world.setMethods((graphName, factor) => methodGraph(world, graphName, factor));
    functions.forEach((fn, i) => {
      const graph = new Compiler(this, fn, `f${i}`).compile();
      this.graphs.push(graph);
      this.pointers.push(pointerTo(graph));
      this.gives.push(fn.gives);
    });
  }

  get main(): FunctionGraph {
    return this.graphs[this.graphs.length - 1]!;
  }

  get entry(): LLPtr {
    return this.pointers[this.pointers.length - 1]!;
  }
}

/** A graph that begins with a block. */
export function newGraph(graphName: string, start: Block, result: LowLevelType, { etype, root }: Pick<World, "etype" | "root"> = { etype: ETYPE, root: OBJECTPTR }): FunctionGraph {
  const graph = new FunctionGraph(graphName, start, new Variable("result", result));
  graph.exceptblock.inputargs[0]!.concretetype = etype;
  graph.exceptblock.inputargs[1]!.concretetype = root;
  graph.level = "lltype";
  return graph;
}

/** `def method(self, n): return self.x + n * factor` */
function methodGraph(world: World, graphName: string, factor: number): FunctionGraph {
  const [self, n] = [new Variable("self", world.self), new Variable("n", Signed)];
  const start = new Block([self, n]);
  const graph = newGraph(graphName, start, Signed, world);
  const emit = emitter(() => start);
  const x = emit("getfield", [world.selfAsA(self, emit), name("x")], Signed);
  start.closeblock(new Link([emit("int_add", [x, emit("int_mul", [n, num(factor)], Signed)], Signed)], graph.returnblock));
  return graph;
}

/** Raises what it is given. */
function raiserGraph(world: World): FunctionGraph {
  const start = new Block([new Variable("etype", world.etype), new Variable("evalue", world.root)]);
  const graph = newGraph("raiser", start, Signed, world);
  start.closeblock(new Link([...start.inputargs], graph.exceptblock));
  return graph;
}

class Compiler {
  private readonly program: Compiled;
  private readonly world: World;
  private readonly op: Emit;
  private readonly fn: Fn;
  private readonly graph: FunctionGraph;
  private block: Block;
  private env: Hlvalue[];
  private readonly handlers: { readonly cls: ExceptionName; readonly block: Block }[] = [];
  private depth = 0;
  /** False behind a return or raise. */
  private alive = true;

  constructor(program: Compiled, fn: Fn, graphName: string) {
    this.program = program;
    this.fn = fn;
    const { world } = program;
    this.world = world;
    this.op = emitter(() => this.block);
    const [n0, n1, o0] = [new Variable("n0", Signed), new Variable("n1", Signed), new Variable("o0", world.a)];
    this.block = new Block([n0, n1, o0]);
    this.graph = newGraph(graphName, this.block, fn.gives === "num" ? Signed : world.a, world);
    this.graph.inline = fn.inline ?? null;
    const counters = [0, 0, 0, 0, 0, 0].map(num);
    this.env = [n0, n1, num(0), o0, this.noObject(), this.noObject(), ...counters, ...this.raised("Exception")];
  }

  private noObject(): Constant {
    return new Constant(this.world.nothing, this.world.a);
  }

  /** The class of an exception and the exception. */
  private raised(cls: ExceptionName): [Constant, Constant] {
    const { type, value } = this.world.exception(cls);
    return [new Constant(type, this.world.etype), new Constant(value, this.world.root)];
  }

  compile(): FunctionGraph {
    this.run(this.fn.body);
    if (this.alive) this.leave();
    return this.graph;
  }

  private leave(): void {
    this.block.closeblock(new Link([this.fn.gives === "num" ? this.env[2]! : this.env[OBJECT_SLOT + 2]!], this.graph.returnblock));
    this.alive = false;
  }

  private fresh(): Block {
    return new Block(slots(this.world).map(([prefix, type]) => new Variable(prefix, type)));
  }

  private goto(target: Block): void {
    if (this.alive) this.block.closeblock(new Link([...this.env], target));
  }

  private enter(block: Block): void {
    this.block = block;
    this.env = [...block.inputargs];
    this.alive = true;
  }

  /** An operation that may raise, whose result goes to a slot; in a try block it ends its block. */
  private raising(slot: number | null, opname: string, args: Hlvalue[], type: LowLevelType): void {
    const v = this.op(opname, args, type);
    const before = [...this.env];
    if (slot !== null) this.env[slot] = v;
    if (this.handlers.length === 0) return;
    const next = this.fresh();
    const seen = new Set<ExceptionName>();
    const links = [new Link([...this.env], next)];
    for (const { cls, block } of this.handlers.toReversed()) {
      if (seen.has(cls)) continue;
      seen.add(cls);
      const [t, x] = [new Variable("etype", this.world.etype), new Variable("evalue", this.world.root)];
      const link = new Link([...before.slice(0, ETYPE_SLOT), t, x], block, this.world.exception(cls).type);
      link.llexitcase = link.exitcase;
      link.extravars(t, x);
      links.push(link);
    }
    this.block.exitswitch = LAST_EXCEPTION;
    this.block.closeblock(...links);
    this.enter(next);
  }

  private branch(condition: Hlvalue): { readonly yes: Block; readonly no: Block } {
    const [yes, no] = [this.fresh(), this.fresh()];
    const links = [new Link([...this.env], no, false), new Link([...this.env], yes, true)];
    for (const link of links) link.llexitcase = link.exitcase;
    this.block.exitswitch = condition;
    this.block.closeblock(...links);
    return { yes, no };
  }

  private obj(o: number): Hlvalue {
    return this.env[OBJECT_SLOT + o]!;
  }

  private atom(a: Atom): Hlvalue {
    return "n" in a ? this.env[a.n]! : num(a.c);
  }

  private where(condition: Hlvalue, body: () => void): void {
    this.either(condition, body, () => {});
  }

  private either(condition: Hlvalue, whenTrue: () => void, whenFalse: () => void): void {
    const { yes, no } = this.branch(condition);
    const join = this.fresh();
    let alive = false;
    for (const [block, body] of [[yes, whenTrue], [no, whenFalse]] as const) {
      this.enter(block);
      body();
      this.goto(join);
      alive ||= this.alive;
    }
    this.enter(join);
    this.alive = alive;
  }

  private notNull(o: number, body: () => void): void {
    this.where(this.op("ptr_nonzero", [this.obj(o)], Bool), body);
  }

  private isB(o: number, body: () => void): void {
    this.notNull(o, () => this.where(this.world.isB(this.obj(o), this.op), body));
  }

  private asB(o: number): Variable {
    return this.op("cast_pointer", [this.obj(o)], this.world.b);
  }

  private run(body: readonly Stmt[]): void {
    for (const stmt of body) {
      if (!this.alive) return;
      this.stmt(stmt);
    }
  }

  private stmt(s: Stmt): void {
    const { env } = this;
    switch (s.k) {
      case "op":
        this.arithmetic(s.n, s.opname, this.atom(s.a), this.atom(s.b));
        return;
      case "getx":
        this.notNull(s.o, () => (this.env[s.n] = this.op("getfield", [this.obj(s.o), name("x")], Signed)));
        return;
      case "gety":
        this.isB(s.o, () => (this.env[s.n] = this.op("getfield", [this.asB(s.o), name("y")], Signed)));
        return;
      case "setx":
        this.notNull(s.o, () => this.op("setfield", [this.obj(s.o), name("x"), this.atom(s.a)]));
        return;
      case "sety":
        this.isB(s.o, () => this.op("setfield", [this.asB(s.o), name("y"), this.atom(s.a)]));
        return;
      case "isnull":
        env[s.n] = this.op("cast_bool_to_int", [this.op("ptr_iszero", [this.obj(s.o)], Bool)], Signed);
        return;
      case "same":
        env[s.n] = this.op("cast_bool_to_int", [this.op("ptr_eq", [this.obj(s.o), this.obj(s.p)], Bool)], Signed);
        return;
      case "setnext":
        this.notNull(s.o, () => this.op("setfield", [this.obj(s.o), name("next"), this.obj(s.p)]));
        return;
      case "getnext":
        this.notNull(s.p, () => (this.env[OBJECT_SLOT + s.o] = this.op("getfield", [this.obj(s.p), name("next")], this.world.a)));
        return;
      case "copy":
        env[OBJECT_SLOT + s.o] = this.obj(s.p);
        return;
      case "clear":
        env[OBJECT_SLOT + s.o] = this.noObject();
        return;
      case "new":
        env[OBJECT_SLOT + s.o] = this.create(s.cls);
        return;
      default:
        this.other(s);
    }
  }

  private other(s: Exclude<Stmt, { k: "op" | "getx" | "gety" | "setx" | "sety" | "isnull" | "same" | "setnext" | "getnext" | "copy" | "clear" | "new" }>): void {
    switch (s.k) {
      case "call":
        this.call(s);
        return;
      case "method":
        this.notNull(s.o, () => this.method(s.n, s.o, this.atom(s.a)));
        return;
      case "log":
        this.log(this.atom(s.a));
        return;
      case "readlog":
        this.env[s.n] = this.op("getfield", [this.world.global, name("g")], Signed);
        return;
      case "if":
        this.either(this.op("int_is_true", [this.atom(s.a)], Bool), () => this.run(s.yes), () => this.run(s.no));
        return;
      case "ifnull":
        this.either(this.op("ptr_iszero", [this.obj(s.o)], Bool), () => this.run(s.yes), () => this.run(s.no));
        return;
      case "repeat":
        this.repeat(s.times, s.body);
        return;
      case "try":
        this.tryStmt(s.body, s.cls, s.handler);
        return;
      case "raise":
        this.raise(...this.raised(s.cls));
        return;
      case "reraise":
        this.raise(this.env[ETYPE_SLOT]!, this.env[ETYPE_SLOT + 1]!);
        return;
      case "return":
        this.leave();
        return;
    }
  }

  private arithmetic(slot: number, opname: string, a: Hlvalue, b: Hlvalue): void {
    if (opname.endsWith("_ovf") || opname.endsWith("_zer")) this.raising(slot, opname, [a, b], Signed);
    else if (!COMPARISONS.has(opname)) this.env[slot] = this.op(opname, [a, b], Signed);
    else this.env[slot] = this.op("cast_bool_to_int", [this.op(opname, [a, b], Bool)], Signed);
  }

  private method(slot: number, o: number, a: Hlvalue): void {
    const [opname, args] = this.world.methodCall(this.obj(o), a, this.op);
    this.raising(slot, opname, args, Signed);
  }

  private call(s: Extract<Stmt, { k: "call" }>): void {
    const { pointers, gives } = this.program;
    if (pointers.length === 0) return;
    const at = s.f % pointers.length;
    const isNum = gives[at] === "num";
    const args = [new Constant(pointers[at]!, pointers[at]!.type), this.atom(s.a), this.atom(s.b), this.obj(s.p)];
    this.raising(isNum ? s.n : OBJECT_SLOT + s.o, "direct_call", args, isNum ? Signed : this.world.a);
  }

  private raise(etype: Hlvalue, evalue: Hlvalue): void {
    if (this.handlers.length > 0) {
      this.raising(null, "direct_call", [new Constant(this.program.raiser, this.program.raiser.type), etype, evalue], Signed);
      return;
    }
    this.block.closeblock(new Link([etype, evalue], this.graph.exceptblock));
    this.alive = false;
  }

  private create(cls: "A" | "B"): Hlvalue {
    const v = this.world.create(cls, this.op);
    const asA = cls === "A" ? v : this.op("cast_pointer", [v], this.world.a);
    // Objects of the platform have initial values.
    if (this.world instanceof MemoryWorld) this.op("setfield", [asA, name("x"), num(11)]);
    if (cls === "B") this.op("setfield", [v, name("y"), num(13)]);
    return asA;
  }

  /** `global.log = global.log * 31 + value; global.g = value` */
  private log(value: Hlvalue): void {
    const cGlobal = this.world.global;
    const old = this.op("getfield", [cGlobal, name("log")], Signed);
    this.op("setfield", [cGlobal, name("log"), this.op("int_add", [this.op("int_mul", [old, num(31)], Signed), value], Signed)]);
    this.op("setfield", [cGlobal, name("g"), value]);
  }

  private repeat(times: number, body: readonly Stmt[]): void {
    const slot = COUNTER_SLOT + this.depth++;
    const head = this.fresh();
    this.env[slot] = num(times);
    this.goto(head);
    this.enter(head);
    const { yes, no } = this.branch(this.op("int_gt", [this.env[slot]!, num(0)], Bool));
    this.enter(yes);
    this.env[slot] = this.op("int_sub", [this.env[slot]!, num(1)], Signed);
    this.run(body);
    this.goto(head);
    this.enter(no);
    this.depth--;
  }

  private tryStmt(body: readonly Stmt[], cls: ExceptionName, handler: readonly Stmt[]): void {
    const [caught, join] = [this.fresh(), this.fresh()];
    this.handlers.push({ cls, block: caught });
    this.run(body);
    this.handlers.pop();
    let { alive } = this;
    this.goto(join);
    this.enter(caught);
    this.run(handler);
    this.goto(join);
    alive ||= this.alive;
    this.enter(join);
    this.alive = alive;
  }
}

const COMPARISONS: ReadonlySet<string> = new Set(["int_lt", "int_le", "int_eq", "int_ne", "int_gt", "int_ge"]);
