// The rules of the rtyper, found by classes of Reprs: one table per high-level operation, one for conversions, one for methods of built-in types,
// one for calls of built-in functions, one from annotations to Reprs. Filled by explicit registration (typesystem.ts). Answers to the rtype_*
// methods, pairtypes and BUILTIN_TYPER dictionary of upstream.

import { HL_OP_NAMES, hlop, type HLOpName } from "@rpyts/flowmodel/operation";
import type { Hlvalue } from "@rpyts/flowmodel/model";
import type { SomeObject } from "@rpyts/annotator/model";
import { InternalError } from "@rpyts/tool/assert-never";
import { PairTable } from "@rpyts/tool/pair-table";
import type { HighLevelOp } from "./hlop.js";
import type { LowLevelOpList } from "./llops.js";
import type { Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

/** The value of the operation; null where the result is Void. */
export type RtypeResult = Hlvalue | null;
type Class<T> = abstract new (...args: never[]) => T;

export type WholeRule = (hop: HighLevelOp) => RtypeResult;
export type UnaryRule<R extends Repr> = (r: R, hop: HighLevelOp) => RtypeResult;
export type BinaryRule<A extends Repr, B extends Repr> = (r1: A, r2: B, hop: HighLevelOp) => RtypeResult;
/** Converts a value of one Repr to another; null when that is not possible. */
export type ConversionRule<A extends Repr, B extends Repr> = (rFrom: A, rTo: B, v: Hlvalue, llops: LowLevelOpList) => Hlvalue | null;

/** Rules found by the class of one object; a rule of a class holds for the classes below it. */
export class ClassTable<Base extends object, Rule> {
  readonly name: string;
  private readonly rules = new Map<object, Rule>();
  private readonly cache = new Map<object, Rule | null>();

  constructor(name: string) {
    this.name = name;
  }

  on(cls: Class<Base>, rule: Rule): void {
    const proto: object = cls.prototype;
    if (this.rules.has(proto)) throw new InternalError(`${this.name}: two rules for ${cls.name}`);
    this.rules.set(proto, rule);
    this.cache.clear();
  }

  lookup(value: Base): Rule | null {
    const proto: object = Object.getPrototypeOf(value);
    const hit = this.cache.get(proto);
    if (hit !== undefined) return hit;
    let found: Rule | null = null;
    for (let p: object | null = proto; p !== null && found === null; p = Object.getPrototypeOf(p)) found = this.rules.get(p) ?? null;
    this.cache.set(proto, found);
    return found;
  }
}

/** Rules of an operation that is chosen by its first operand. */
export class UnaryTable {
  private readonly table: ClassTable<Repr, UnaryRule<Repr>>;
  constructor(name: string) {
    this.table = new ClassTable(name);
  }
  on<R extends Repr>(cls: Class<R>, rule: UnaryRule<R>): void {
    this.table.on(cls, rule as UnaryRule<Repr>);
  }
  lookup(r: Repr): UnaryRule<Repr> | null {
    return this.table.lookup(r);
  }
}

/** Rules of an operation that is chosen by its first two operands; the first one counts more. */
export class BinaryTable {
  private readonly table: PairTable<Repr, BinaryRule<Repr, Repr>>;
  constructor(name: string) {
    this.table = new PairTable(name);
  }
  on<A extends Repr, B extends Repr>(a: Class<A>, b: Class<B>, rule: BinaryRule<A, B>): void {
    this.table.on(a, b, rule as BinaryRule<Repr, Repr>);
  }
  lookup(a: Repr, b: Repr): BinaryRule<Repr, Repr> | null {
    return this.table.lookup(a, b);
  }
}

/** The rule of an operation that looks at its operands as a whole. */
export class WholeTable {
  readonly name: string;
  private rule: WholeRule | null = null;
  constructor(name: string) {
    this.name = name;
  }
  is(rule: WholeRule): void {
    if (this.rule !== null) throw new InternalError(`two rules for ${this.name}`);
    this.rule = rule;
  }
  lookup(): WholeRule | null {
    return this.rule;
  }
}

/** Rules of `convertvar`. */
export class ConversionTable {
  private readonly table = new PairTable<Repr, ConversionRule<Repr, Repr>>("conversion");
  on<A extends Repr, B extends Repr>(a: Class<A>, b: Class<B>, rule: ConversionRule<A, B>): void {
    this.table.on(a, b, rule as ConversionRule<Repr, Repr>);
  }
  lookup(a: Repr, b: Repr): ConversionRule<Repr, Repr> | null {
    return this.table.lookup(a, b);
  }
}

/** Rules of methods of built-in types: by name, then by the class of the Repr of `self`, which is operand 0 of the hop. */
export class MethodTable {
  private readonly tables = new Map<string, UnaryTable>();
  on<R extends Repr>(cls: Class<R>, name: string, rule: UnaryRule<R>): void {
    let table = this.tables.get(name);
    if (table === undefined) this.tables.set(name, (table = new UnaryTable(`method ${name}`)));
    table.on(cls, rule);
  }
  lookup(r: Repr, name: string): UnaryRule<Repr> | null {
    return this.tables.get(name)?.lookup(r) ?? null;
  }
}

/** Keyword arguments of a call of a built-in: operand positions by name. */
export type KeywordOperands = ReadonlyMap<string, number>;
export type BuiltinRule = (hop: HighLevelOp, keywords: KeywordOperands) => RtypeResult;

/** Rules of calls of built-in functions, by the name of the annotator's analyser: `__builtin__.min`, `lltype.malloc`, …. The callee is not among the operands. */
export class BuiltinTable {
  private readonly rules = new Map<string, BuiltinRule>();
  private readonly prefixes: { readonly prefix: string; readonly make: (rest: string) => BuiltinRule | null }[] = [];
  on(name: string, rule: BuiltinRule): void {
    if (this.rules.has(name)) throw new InternalError(`two typing rules for the built-in ${name}`);
    this.rules.set(name, rule);
  }
  /** Registers rules for all names that begin with a prefix: `make` gives the rule for the rest of a name, or null. */
  onPrefix(prefix: string, make: (rest: string) => BuiltinRule | null): void {
    this.prefixes.push({ prefix, make });
  }

  lookup(name: string): BuiltinRule | null {
    const known = this.rules.get(name);
    if (known !== undefined) return known;
    for (const { prefix, make } of this.prefixes) {
      const rule = name.startsWith(prefix) ? make(name.slice(prefix.length)) : null;
      if (rule === null) continue;
      this.rules.set(name, rule);
      return rule;
    }
    return null;
  }
}

/**
 * How annotations of a class get their Repr. Annotations with equal keys share one Repr: a key is an object (compared by identity) or a
 * string. `key` null: the annotation is its own key (interned ones only).
 */
export interface AnnotationRule<S extends SomeObject> {
  key(s: S, rtyper: RPythonTyper): object | string;
  repr(s: S, rtyper: RPythonTyper): Repr;
}

export class AnnotationTable {
  private readonly table = new ClassTable<SomeObject, AnnotationRule<SomeObject>>("annotation");
  on<S extends SomeObject>(cls: Class<S>, rule: AnnotationRule<S>): void {
    this.table.on(cls, rule as unknown as AnnotationRule<SomeObject>);
  }
  lookup(s: SomeObject): AnnotationRule<SomeObject> | null {
    return this.table.lookup(s);
  }
}

const WHOLE = ["newslice", "newtuple", "newlist", "newlist_hint", "newdict", "newset", "format", "yield_"] as const;
const BINARY = [
  "is_", "add", "add_ovf", "sub", "sub_ovf", "mul", "mul_ovf", "div", "div_ovf", "truediv", "floordiv", "floordiv_ovf", "mod", "mod_ovf", "divmod", "pow",
  "lshift", "lshift_ovf", "rshift", "and_", "or_", "xor",
  "inplace_add", "inplace_sub", "inplace_mul", "inplace_div", "inplace_truediv", "inplace_floordiv", "inplace_mod", "inplace_pow", "inplace_lshift",
  "inplace_rshift", "inplace_and", "inplace_or", "inplace_xor",
  "lt", "le", "eq", "ne", "gt", "ge", "cmp", "coerce", "contains", "getitem", "getitem_idx", "setitem", "delitem",
] as const;
type WholeName = (typeof WHOLE)[number];
type BinaryName = (typeof BINARY)[number];
type UnaryName = Exclude<HLOpName, WholeName | BinaryName>;

type OpTables = { readonly [K in WholeName]: WholeTable } & { readonly [K in BinaryName]: BinaryTable } & { readonly [K in UnaryName]: UnaryTable };

/** The tables that are not by operation. */
export interface OtherTables {
  readonly conversion: ConversionTable;
  readonly method: MethodTable;
  readonly builtin: BuiltinTable;
  readonly annotation: AnnotationTable;
  /** The tables of operations by the operation's id. */
  readonly byId: readonly OpTable[];
}

export type OpTable = UnaryTable | BinaryTable | WholeTable;
/** All rules: `t.add.on(IntegerRepr, IntegerRepr, rule)`, `t.method.on(StringRepr, "upper", rule)`, …. */
export type RtypeTables = OpTables & OtherTables;

const wholeNames: ReadonlySet<string> = new Set(WHOLE);
const binaryNames: ReadonlySet<string> = new Set(BINARY);

function makeOpTable(name: HLOpName): OpTable {
  const table = wholeNames.has(name) ? new WholeTable(name) : binaryNames.has(name) ? new BinaryTable(name) : new UnaryTable(name);
  const dispatch = table instanceof WholeTable ? 0 : table instanceof BinaryTable ? 2 : 1;
  if (hlop[name].dispatch !== dispatch) throw new InternalError(`the rtyper's table of ${name} is by ${dispatch} operands, the operation by ${hlop[name].dispatch}`);
  return table;
}

/** Empty tables. */
export function makeTables(): RtypeTables {
  const byId = HL_OP_NAMES.map(makeOpTable);
  const byName = Object.fromEntries(HL_OP_NAMES.map((name, id) => [name, byId[id]])) as OpTables;
  return {
    ...byName,
    conversion: new ConversionTable(),
    method: new MethodTable(),
    builtin: new BuiltinTable(),
    annotation: new AnnotationTable(),
    byId,
  };
}
