// JavaScript variables for the values of a graph, with few copies between them. In static single information form a value that lives through many blocks
// is a new variable in each, so that what lives where is plain to see, and every question of interference is one about a single block.
//
// Two steps: values that are always equal share a variable (an input that gets the same value on every way in); then an input shares with what it gets
// where the two are never alive at the same moment, back edges of inner loops first.

import type * as t from "@babel/types";
import { UnionFind, type Absorbing } from "@rpyts/tool/union-find";
import { Constant } from "@rpyts/flowmodel/model";
import { ValuePlan, type BlockPlan, type FunctionShape } from "./function-shape.js";
import * as n from "./nodes.js";
import type { Scope } from "./function-scope.js";

/** A local variable or parameter of the printed function. The name comes last, when everything that it must differ from is known. */
export class JsVariable {
  readonly node: t.Identifier;
  prefix: string;
  isParameter: boolean;
  /** The parameter that JavaScript calls `this`. */
  isThis: boolean;
  /** Bound by a catch clause, which declares it. */
  isBound: boolean;
  /** Innermost scope around everything that mentions it; null while nothing does. */
  scope: Scope | null;
  /** Number of assignments. */
  assignments: number;
  /** Where the first mention is an assignment: the statement, and the scope that it stands in. */
  first: Assignment | null;
  firstScope: Scope | null;

  constructor(prefix: string) {
    this.node = n.identifier("");
    this.prefix = prefix;
    this.isParameter = false;
    this.isThis = false;
    this.isBound = false;
    this.scope = null;
    this.assignments = 0;
    this.first = null;
    this.firstScope = null;
  }
}

/** A statement `variable = value;`, which may become a declaration once all mentions of the variable are known. */
export interface Assignment {
  type: "ExpressionStatement" | "VariableDeclaration";
  expression: t.AssignmentExpression | null;
  kind: "const" | "let";
  declarations: t.VariableDeclarator[];
  loc: t.SourceLocation | null;
}

/** Names that say nothing. */
const isAnonymous = (prefix: string): boolean => prefix === "v" || prefix === "";

/** A name for a value that the program gives none: that of the field that it is read from, without the prefix that the rtyper puts before it. */
function hintOf({ producer }: ValuePlan): string | null {
  const field = producer?.op.opname === "getfield" ? producer.op.args[1] : null;
  return field instanceof Constant && typeof field.value === "string" ? field.value.replace(/^inst_/, "") : null;
}

const nameOf = (prefix: string, hint: string | null): string => (isAnonymous(prefix) ? (hint ?? "v") : prefix);

/** Values that share a variable. */
class Family implements Absorbing<Family> {
  prefix: string;
  /** The name of a field that one of the values was read from. */
  hint: string | null;
  isParameter: boolean;
  /** Values by block: where the family lives. */
  readonly members = new Map<BlockPlan, ValuePlan[]>();
  size: number;

  constructor(value: ValuePlan, isParameter: boolean) {
    this.prefix = value.prefix;
    this.hint = hintOf(value);
    this.isParameter = isParameter;
    this.members.set(value.block, [value]);
    this.size = 1;
  }

  absorb(other: Family): void {
    // A parameter's name counts most, then any name that the program gave.
    if (!isAnonymous(other.prefix) && (isAnonymous(this.prefix) || (other.isParameter && !this.isParameter))) this.prefix = other.prefix;
    this.hint ??= other.hint;
    this.isParameter ||= other.isParameter;
    for (const [block, values] of other.members) {
      const known = this.members.get(block);
      if (known === undefined) this.members.set(block, values);
      else known.push(...values);
    }
    this.size += other.size;
  }

  /** Whether a value of each lives at one moment: never a matter of more than one block. */
  interferes(other: Family): boolean {
    const [few, many] = this.members.size <= other.members.size ? [this, other] : [other, this];
    for (const [block, values] of few.members) {
      const others = many.members.get(block);
      if (others !== undefined && values.some((a) => others.some((b) => a.start < b.end && b.start < a.end))) return true;
    }
    return false;
  }
}

/** Whether a value has a variable at all. */
const isKept = (value: ValuePlan): boolean => value.needed && value.producer?.inPlace !== true;

/**
 * Gives each value that needs one its variable. With `pinned`, the first parameter (a method's `this`) shares with no other value.
 * `depth` is the number of loops around a block.
 */
export function planVariables(shape: FunctionShape, depth: (block: BlockPlan) => number, pinned: boolean): void {
  new Allocator(shape, depth, pinned).run();
}

class Allocator {
  private readonly shape: FunctionShape;
  private readonly depth: (block: BlockPlan) => number;
  private readonly pinned: ValuePlan | null;
  private readonly parameters: ReadonlySet<ValuePlan>;
  private readonly families: UnionFind<ValuePlan, Family>;

  constructor(shape: FunctionShape, depth: (block: BlockPlan) => number, pinned: boolean) {
    this.shape = shape;
    this.depth = depth;
    this.pinned = pinned ? (shape.start.inputs[0] ?? null) : null;
    this.parameters = new Set(shape.start.inputs);
    this.families = new UnionFind((value) => new Family(value, this.parameters.has(value)));
  }

  run(): void {
    while (this.joinEqual());
    this.joinCopies();
    this.makeVariables();
  }

  /** One round over all inputs; true when something was joined. An inner round more is needed per level of loops. */
  private joinEqual(): boolean {
    let joined = false;
    for (const block of this.shape.blocks) {
      if (block === this.shape.start) continue;
      for (const input of block.live) if (this.joinInput(block, input)) joined = true;
    }
    return joined;
  }

  /** Joins an input with the only value that it ever gets, when there is one besides itself. */
  private joinInput(block: BlockPlan, input: ValuePlan): boolean {
    const own = this.families.find(input);
    let only: ValuePlan | null = null;
    for (const entry of block.entries) {
      const source = entry.sources[input.slot]!;
      if (source instanceof Constant || !isKept(source)) return false;
      const family = this.families.find(source);
      if (family === own || family === only) continue;
      if (only !== null) return false;
      only = family;
    }
    return only !== null && this.families.union(input, only);
  }

  private joinCopies(): void {
    const links = this.shape.blocks.flatMap((block) => block.exits.filter((exit) => exit.target !== null));
    const weight = new Map(links.map((link) => [link, this.depth(link.from)]));
    links.sort((a, b) => weight.get(b)! - weight.get(a)!);
    for (const link of links) {
      link.target!.live.forEach((to, i) => {
        const source = link.sources[i]!;
        if (source instanceof ValuePlan && isKept(source)) this.joinCopy(to, source);
      });
    }
  }

  private joinCopy(to: ValuePlan, from: ValuePlan): void {
    const { families, pinned } = this;
    const [a, b] = [families.find(to), families.find(from)];
    if (a === b) return;
    if (pinned !== null) {
      const own = families.find(pinned);
      if (a === own || b === own) return;
    }
    const [one, other] = [families.get(a), families.get(b)];
    // Two parameters have two names.
    if (!(one.isParameter && other.isParameter) && !one.interferes(other)) families.union(a, b);
  }

  private makeVariables(): void {
    const variables = new Map<ValuePlan, JsVariable>();
    const give = (value: ValuePlan): void => {
      if (value.variable !== null) return;
      if (!this.families.has(value)) {
        value.variable = new JsVariable(nameOf(value.prefix, hintOf(value)));
        return;
      }
      const root = this.families.find(value);
      let variable = variables.get(root);
      if (variable === undefined) {
        const { prefix, hint } = this.families.get(root);
        variable = new JsVariable(nameOf(prefix, hint));
        variables.set(root, variable);
      }
      value.variable = variable;
    };
    for (const parameter of this.shape.start.inputs) {
      give(parameter);
      parameter.variable!.isParameter = true;
    }
    for (const block of this.shape.blocks) valuesOf(block).forEach(give);
  }
}

/** All values of a block that have a variable. */
function valuesOf(block: BlockPlan): ValuePlan[] {
  const found = block.inputs.filter(isKept);
  for (const op of block.ops) if (op.result !== null && isKept(op.result)) found.push(op.result);
  for (const value of [block.caught, block.caughtType]) if (value !== null && isKept(value)) found.push(value);
  return found;
}
