// What the generator knows where it stands: the program's definitions, the variables in sight, how often the place runs.

import type { Choices } from "./choices.js";
import type { Statement } from "./tree.js";
import { allFields, fits, type ClassInfo, type Signature, type Type } from "./types.js";

export interface Variable {
  readonly name: string;
  readonly type: Type;
  /** Whether statements may give it another value. */
  readonly settable: boolean;
  readonly nonneg: boolean;
}

/** A table of functions or classes with one signature. */
export interface Table {
  readonly name: string;
  readonly size: number;
  readonly entry: Signature;
}

/** Functions that are used in one way each, by name. */
export interface Specials {
  /** Generators of small integers with one small argument. */
  readonly generators: { readonly name: string; readonly level: number }[];
  /** Functions specialised by the type of their first argument; the result is a string. */
  readonly byType: string[];
  /** Functions specialised by a constant string out of some, with two small integers. */
  readonly byConstant: { readonly name: string; readonly level: number; readonly constants: readonly string[] }[];
}

/** What makes expressions and statements of every kind. The files that make one kind find the others here. */
export interface Makers {
  readonly text: (scope: Scope, type: Type, depth: number) => string;
  readonly number: (scope: Scope, type: Type, depth: number) => string;
  readonly block: (scope: Scope, count: number) => Statement[];
  readonly show: (scope: Scope, name: string, type: Type) => Statement[];
}

/** The top level of a program. */
export class Program {
  readonly choices: Choices;
  readonly makers: Makers;
  readonly functions: Signature[] = [];
  readonly classes: ClassInfo[] = [];
  readonly globals: Variable[] = [];
  readonly tables: Table[] = [];
  readonly errors: string[] = [];
  readonly specials: Specials = { generators: [], byType: [], byConstant: [] };
  /** The level of what comes next, and how far up code may call. */
  level = 0;
  limit = Infinity;
  private names = 0;

  constructor(choices: Choices, makers: Makers) {
    this.choices = choices;
    this.makers = makers;
  }

  /** Does the work as code of a level. */
  within<T>(level: number, work: () => T): T {
    const outer = this.limit;
    this.limit = level;
    try {
      return work();
    } finally {
      this.limit = outer;
    }
  }

  fresh(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }

  /** The type of values of another type than the caller's: some type that variables may have. */
  type(depth: number): Type {
    const { choices } = this;
    const rows: [number, () => Type][] = [
      [22, () => ({ kind: "small" })],
      [22, () => ({ kind: "word" })],
      [8, () => ({ kind: "bool" })],
      [10, () => ({ kind: "float" })],
      [6, () => ({ kind: "char" })],
      [20, () => ({ kind: "str" })],
      [5, () => ({ kind: "uni" })],
      [2, () => ({ kind: "unichar" })],
      [5, () => ({ kind: "uint" })],
      [5, () => ({ kind: "llong" })],
    ];
    if (depth > 0) {
      rows.push([20, () => ({ kind: "list", item: this.type(depth - 1) })]);
      rows.push([10, () => ({ kind: "dict", key: this.keyType(), value: this.type(depth - 1) })]);
      rows.push([8, () => ({ kind: "tuple", items: Array.from({ length: choices.int(1, 3) }, () => this.type(depth - 1)) })]);
    }
    const roots = this.classes.filter((cls) => cls.base === null);
    if (roots.length > 0) {
      rows.push([14, () => ({ kind: "object", cls: choices.pick(roots) })]);
      rows.push([6, () => ({ kind: "maybe", cls: choices.pick(roots) })]);
    }
    return choices.weighted(rows)();
  }

  keyType(): Type {
    const { choices } = this;
    const roots = this.classes.filter((cls) => cls.base === null);
    return choices.weighted<Type>([
      [8, { kind: "small" }],
      [5, { kind: "word" }],
      [8, { kind: "str" }],
      [3, { kind: "char" }],
      [2, { kind: "uni" }],
      [2, { kind: "bool" }],
      [2, { kind: "float" }],
      [2, { kind: "llong" }],
      [2, { kind: "uint" }],
      [3, { kind: "tuple", items: [{ kind: "small" }, choices.pick<Type>([{ kind: "str" }, { kind: "small" }, { kind: "char" }])] }],
      [roots.length > 0 ? 2 : 0, { kind: "object", cls: roots[0]! }],
    ]);
  }
}

/** How a place of a function may be left. */
export interface Exits {
  readonly result: Type | null;
  readonly loop: boolean;
  /** Whether exceptions of the program are caught further out or allowed to leave. */
  readonly raises: boolean;
}

/** A place in a function. Inner scopes see the variables of outer ones; what they define themselves stays inside. */
export class Scope {
  readonly program: Program;
  readonly choices: Choices;
  readonly exits: Exits;
  /** How often a statement here runs in one call, about. */
  readonly times: number;
  /** How deep it is nested. */
  readonly depth: number;
  /** How many statements the whole function runs, about: one object for all its scopes. */
  readonly spent: { cost: number };
  private readonly variables: Variable[];

  constructor(program: Program, exits: Exits, variables: readonly Variable[], times = 1, depth = 0, spent = { cost: 0 }) {
    this.program = program;
    this.choices = program.choices;
    this.exits = exits;
    this.variables = [...variables];
    this.times = times;
    this.depth = depth;
    this.spent = spent;
  }

  inner(changes: Partial<Exits> = {}, times = 1): Scope {
    return new Scope(this.program, { ...this.exits, ...changes }, this.variables, this.times * times, this.depth + 1, this.spent);
  }

  /** An expression of a type. */
  text(type: Type, depth: number): string {
    return this.program.makers.text(this, type, depth);
  }

  /** A small integer or word out of a container or a call. */
  number(type: Type, depth: number): string {
    return this.program.makers.number(this, type, depth);
  }

  /** Another name for what is in sight; hides a variable of the same name. */
  define(name: string, type: Type, { settable = true, nonneg = false } = {}): Variable {
    const variable = { name, type, settable, nonneg };
    const at = this.variables.findIndex((known) => known.name === name);
    if (at >= 0) this.variables.splice(at, 1);
    this.variables.push(variable);
    return variable;
  }

  /** Locals and globals that a test holds for. */
  seen(test: (variable: Variable) => boolean): Variable[] {
    return [...this.variables, ...this.program.globals].filter(test);
  }

  /** Locals only. */
  locals(test: (variable: Variable) => boolean): Variable[] {
    return this.variables.filter(test);
  }

  /** Names of values that fit a type: variables and fields of objects in variables. */
  values(type: Type): string[] {
    const found: string[] = [];
    for (const variable of this.seen(() => true)) {
      if (fits(variable.type, type)) found.push(variable.name);
      if (variable.type.kind !== "object") continue;
      for (const field of allFields(variable.type.cls)) if (fits(field.type, type)) found.push(`${variable.name}.${field.name}`);
    }
    return found;
  }

  /** Functions that can be called here without running for too long. */
  callable(result: Type): Signature[] {
    return this.program.functions.filter((fn) => fits(fn.result, result) && this.allows(fn));
  }

  allows(fn: Signature): boolean {
    return fn.level < this.program.limit && (!fn.raises || this.exits.raises) && fn.cost * this.times + this.spent.cost < 3000;
  }

  spend(cost: number): void {
    this.spent.cost += cost * this.times;
  }
}
