// Structured statements for the nodes of a function, after Ramsey, "Beyond Relooper" (ICFP 2022): the code of a node holds the code of what it dominates;
// a node with several ways in stands behind a labelled block, which its predecessors leave; loops are where an edge leads back. What differs: the place
// behind a loop (placement.ts), reaching the end of a list of statements in place of a jump where that leads to the same node, and no nesting where the
// first half of an `if` does not come to its end. A stack of things to do takes the place of recursion.

import type * as t from "@babel/types";
import { InternalError } from "@rpyts/tool/assert-never";
import { EFFECT } from "../emit/emitter.js";
import { Scope } from "../function-scope.js";
import { ValuePlan, type Source } from "../function-shape.js";
import { JsVariable } from "../function-variables.js";
import type { FunctionWriter } from "../function-writer.js";
import * as n from "../nodes.js";
import type { Analysis } from "./analysis.js";
import type { CfgNode, Condition, Edge, Exit } from "./graph.js";
import { isSilent } from "./conditions.js";
import { checkedExit, tryExit } from "./exceptions.js";
import { Construct, DEEPEST, END, List, NONE, type Case } from "./list.js";
import { dispatchExit, switchExit } from "./switches.js";
import type { Placement } from "./placement.js";

export class Structurer {
  readonly w: FunctionWriter;
  readonly analysis: Analysis;
  private readonly placement: Placement;
  private readonly returnsVoid: boolean;
  /** What to do next; the last comes first. */
  private readonly todo: (() => void)[] = [];
  /** By node: what to leave in order to get there; the loop that it is the header of, while that is open. */
  private readonly landing: (Construct | null)[];
  private readonly open: (Construct | null)[];
  private readonly states = new Map<CfgNode, JsVariable>();
  private readonly alternatives: { readonly node: t.IfStatement; readonly scope: Scope }[] = [];
  /** The cases of all switches, for `dropBraces`. */
  readonly cases: { readonly node: t.SwitchCase; readonly scope: Scope }[] = [];
  private labels = 0;

  constructor(w: FunctionWriter, analysis: Analysis, placement: Placement, returnsVoid: boolean) {
    this.w = w;
    this.analysis = analysis;
    this.placement = placement;
    this.returnsVoid = returnsVoid;
    this.landing = analysis.order.map(() => null);
    this.open = analysis.order.map(() => null);
  }

  /** Fills the body of the function. */
  run(top: Scope): void {
    this.tree(0, new List(top, this.returnsVoid ? END : NONE, 0, null, null));
    for (let next = this.todo.pop(); next !== undefined; next = this.todo.pop()) next();
  }

  /** To call when the variables are declared: an `else` with nothing but an `if` becomes `else if`; a case that declares nothing needs no braces. */
  dropBraces(): void {
    for (const { node, scope } of this.cases) if (scope.body.every((statement) => statement.type !== "VariableDeclaration")) node.consequent = scope.body;
    for (const { node, scope } of this.alternatives) {
      const [only] = scope.body;
      if (only === undefined) node.alternate = null;
      else if (scope.body.length === 1 && only.type === "IfStatement") node.alternate = only;
    }
  }

  later(action: () => void): void {
    this.todo.push(action);
  }

  // Nodes

  /** A node with all that it dominates. */
  private tree(node: number, list: List): void {
    if (!this.analysis.isHeader(node)) this.body(node, list);
    else {
      const [follow, ...others] = this.placement.follows[node]!;
      this.place(list, others, (inner) => this.loop(node, inner, follow ?? NONE));
    }
  }

  private body(node: number, list: List): void {
    const { plan, exit } = this.analysis.order[node]!;
    this.w.scope = list.scope;
    if (plan !== null) this.w.statements(plan);
    this.place(list, this.placement.merges[node]!, (inner) => this.exit(node, exit, inner));
  }

  /** Prints `core` within blocks that it can leave, one for each node that stands behind it. */
  private place(list: List, nodes: readonly number[], core: (list: List) => void): void {
    let at = list;
    const closings: (() => void)[] = [];
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i]!;
      const outside = at;
      const construct = new Construct(node, outside);
      this.landing[node] = construct;
      at = new List(new Scope(outside.scope), node, outside.depth, outside.loop, outside.breakable);
      const inside = at.scope;
      closings.push(() => {
        this.closeBlock(construct, inside, outside.scope);
        this.tree(node, outside);
      });
    }
    for (const closing of closings) this.later(closing);
    core(at);
  }

  private closeBlock(construct: Construct, inside: Scope, outside: Scope): void {
    if (construct.label !== null) outside.body.push(n.labelled(construct.label, n.block(inside.body)));
    else {
      inside.dissolved = true;
      for (const statement of inside.body) outside.body.push(statement);
    }
  }

  private loop(node: number, list: List, follow: number): void {
    const construct = new Construct(follow === NONE ? list.next : follow, list);
    if (follow !== NONE) this.landing[follow] = construct;
    this.open[node] = construct;
    this.keepInputs(node, list);
    const scope = new Scope(list.scope);
    this.later(() => {
      this.open[node] = null;
      const statement = loopStatement(this.w, scope);
      list.scope.body.push(construct.label === null ? statement : n.labelled(construct.label, statement));
      if (follow !== NONE) this.tree(follow, list);
    });
    this.body(node, new List(scope, node, list.depth + 1, construct, construct));
  }

  /** What the entries of a dispatcher take must live longer than one turn of its loop. An entry may be a dispatcher, too. */
  private keepInputs(node: number, list: List): void {
    this.w.scope = list.scope;
    const todo = [this.analysis.order[node]!];
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (at.exit.kind !== "dispatch") continue;
      this.w.read(this.stateOf(at));
      for (const { target } of at.exit.entries) {
        if (target === null) continue;
        for (const input of target.plan?.live ?? []) this.w.read(input.variable!);
        if (target.plan === null) todo.push(target);
      }
    }
  }

  // Edges

  edge(edge: Edge, list: List): void {
    const { link, target } = edge;
    this.w.scope = list.scope;
    if (link !== null) {
      this.exceptionType(edge);
      if (link.kind === "return") return this.returns(link.sources[0] === undefined ? null : this.w.source(link.sources[0]), list);
      if (link.kind === "raise") return this.w.push(n.throws(this.w.source(link.sources[0]!)));
      this.w.copies(link);
    }
    if (target === null) throw new InternalError("an edge to nowhere");
    for (const [dispatcher, entry] of edge.states) this.w.assign(this.stateOf(dispatcher), n.number(entry));
    this.goto(this.analysis.at(target), list);
  }

  private exceptionType({ link }: Edge): void {
    const { caught, caughtType } = link!.from;
    if (caughtType === null || caughtType.variable === null || !link!.sources.includes(caughtType)) return;
    this.w.assign(caughtType.variable, this.w.names.exceptionType(this.w.source(caught!)));
  }

  private returns(value: n.Expression | null, list: List): void {
    if (value === null && list.next === END) list.falls = true;
    else this.w.push(n.returns(value));
  }

  private goto(node: number, list: List): void {
    if (node === list.next) {
      list.falls = true;
      return;
    }
    const { breakable } = list;
    const header = this.open[node]!;
    if (breakable !== null && breakable.target === node) this.breakOut(breakable);
    else if (header !== null) this.w.push(n.continues(header === list.loop ? null : this.label(header)));
    else if (this.landing[node] !== null) this.w.push(n.breaks(this.label(this.landing[node]!)));
    // Not at once: a long row of blocks would be as many calls deep.
    else this.later(() => this.tree(node, list));
  }

  private breakOut(breakable: Construct): void {
    this.w.push(n.breaks(null));
    if (breakable.target === breakable.list.next) breakable.list.falls = true;
  }

  private label(construct: Construct): string {
    return (construct.label ??= `L${++this.labels}`);
  }

  stateOf(dispatcher: CfgNode): JsVariable {
    let state = this.states.get(dispatcher);
    if (state === undefined) this.states.set(dispatcher, (state = new JsVariable("state")));
    return state;
  }

  // Exits

  private exit(node: number, exit: Exit, list: List): void {
    this.w.scope = list.scope;
    switch (exit.kind) {
      case "goto":
        return this.edge(exit.edge, list);
      case "branch":
        return this.branch(this.condition(exit.condition), exit.whenTrue, exit.whenFalse, list, exit.condition);
      case "switch":
        return switchExit(this, exit, list);
      case "try":
        return tryExit(this, exit, list);
      case "checked":
        return checkedExit(this, exit, list);
      case "dispatch":
        return dispatchExit(this, node, exit, list);
    }
  }

  private condition(condition: Condition): n.Expression {
    if (condition.kind !== "test") return n.logical(condition.kind === "and" ? "&&" : "||", this.condition(condition.left), this.condition(condition.right));
    const value = this.w.source(condition.plan.switchValue!);
    return condition.negated ? this.w.negate(value) : value;
  }

  /** A list inside another that may come to the same end. */
  private inner(list: List): List {
    return new List(new Scope(list.scope), list.depth < DEEPEST ? list.next : NONE, list.depth + 1, list.loop, list.breakable);
  }

  /** An edge that leads to the end of the list and does nothing. */
  isEmpty(edge: Edge, list: List): boolean {
    if (list.depth >= DEEPEST) return false;
    if (edge.target === null) return list.next === END && edge.link!.kind === "return";
    return edge.isBare && this.analysis.at(edge.target) === list.next;
  }

  /** How much text an edge brings with it; 0 for a jump alone. */
  private weight(edge: Edge): number {
    if (edge.target === null) return 0;
    const node = this.analysis.at(edge.target);
    const jumps = this.open[node] !== null || this.landing[node] !== null;
    return (jumps ? 0 : this.analysis.weight(node)) + (edge.isBare ? 0 : 1);
  }

  branch(test: n.Expression, whenTrue: Edge, whenFalse: Edge, list: List, condition: Condition | null): void {
    if (this.conditional(test, whenTrue, whenFalse, list)) return;
    const skips = this.isEmpty(whenFalse, list);
    if (this.isEmpty(whenTrue, list)) {
      if (skips) {
        list.falls = true;
        if (hasEffect(condition)) this.w.push(n.expressionStatement(test));
      } else this.ifOnly(this.w.negate(test), whenFalse, list);
      return;
    }
    if (skips) return this.ifOnly(test, whenTrue, list);
    const [yes, no] = [this.weight(whenTrue), this.weight(whenFalse)];
    // A jump comes first, and what is much shorter: the rest needs no braces where the first half ends with a jump.
    if (yes > 0 && no * 4 < yes) this.ifElse(this.w.negate(test), whenFalse, whenTrue, list);
    else this.ifElse(test, whenTrue, whenFalse, list);
  }

  /** `x = test ? a : b` where two ways, and no others, lead to one node and differ in one assignment. */
  private conditional(test: n.Expression, whenTrue: Edge, whenFalse: Edge, list: List): boolean {
    const [first, second] = [this.through(whenTrue), this.through(whenFalse)];
    const input = onlyDifference(first, second);
    if (input === -1 || this.analysis.preds[this.analysis.at(first.target!)]!.length !== 2) return false;
    const [a, b] = [first.link!.sources[input]!, second.link!.sources[input]!];
    if (!isShort(a) || !isShort(b)) return false;
    this.w.assign(first.link!.target!.live[input]!.variable!, choose(this.w, test, this.w.source(a), this.w.source(b)));
    this.goto(this.analysis.at(first.target!), list);
    return true;
  }

  /** The way on from a node that an edge leads to, when the node has no other way in and prints nothing by itself. */
  private through(edge: Edge): Edge {
    const { target } = edge;
    if (target === null || target.plan === null || target.exit.kind !== "goto" || !edge.isBare) return edge;
    return this.analysis.preds[this.analysis.at(target)]!.length === 1 && isSilent(target.plan) ? target.exit.edge : edge;
  }

  private ifOnly(test: n.Expression, edge: Edge, list: List): void {
    const arm = this.inner(list);
    list.scope.body.push(n.ifThen(test, n.block(arm.scope.body), null));
    list.falls = true;
    this.edge(edge, arm);
  }

  private ifElse(test: n.Expression, first: Edge, second: Edge, list: List): void {
    this.chain([{ test: () => test, edge: first, prepare: () => undefined }], 0, list, (rest) => this.edge(second, rest));
  }

  /** `if … else if … else`; behind a case that does not come to its end the rest follows without `else`. */
  chain(cases: readonly Case[], index: number, list: List, last: (list: List) => void): void {
    const first = cases[index];
    this.w.scope = list.scope;
    if (first === undefined) return last(list);
    const arm = this.inner(list);
    const node = n.ifThen(first.test(), n.block(arm.scope.body), null);
    list.scope.body.push(node);
    this.later(() => {
      if (!arm.falls) return this.chain(cases, index + 1, list, last);
      list.falls = true;
      const other = this.inner(list);
      node.alternate = n.block(other.scope.body);
      this.alternatives.push({ node, scope: other.scope });
      this.chain(cases, index + 1, other, last);
    });
    this.w.scope = arm.scope;
    first.prepare();
    if (first.edge !== null) this.edge(first.edge, arm);
  }
}

/** The one input of a common target that both edges assign, when there is no other difference; else -1. */
function onlyDifference(a: Edge, b: Edge): number {
  if (a.target === null || a.target !== b.target || a.link === null || b.link === null || a.states.length + b.states.length > 0) return -1;
  let found = -1;
  for (let i = 0; i < a.link.sources.length; i++) {
    if (!a.copies(i) && !b.copies(i)) continue;
    if (found !== -1 || !a.copies(i) || !b.copies(i)) return -1;
    found = i;
  }
  return found;
}

/** Operations in one half of a conditional expression. */
const LONGEST_HALF = 3;

function isShort(source: Source): boolean {
  if (!(source instanceof ValuePlan) || source.producer?.inPlace !== true) return true;
  return source.producer.treeSize <= LONGEST_HALF && source.producer.treeEffect !== EFFECT;
}

function choose(w: FunctionWriter, test: n.Expression, yes: n.Expression, no: n.Expression): n.Expression {
  if (yes.type === "BooleanLiteral" && no.type === "BooleanLiteral" && yes.value !== no.value) return yes.value ? test : w.negate(test);
  return n.conditional(test, yes, no);
}

/** Whether a condition must be evaluated whatever comes of it. */
function hasEffect(condition: Condition | null): boolean {
  if (condition === null) return false;
  if (condition.kind !== "test") return hasEffect(condition.left) || hasEffect(condition.right);
  const value = condition.plan.switchValue;
  return value instanceof ValuePlan && value.producer?.inPlace === true && value.producer.treeEffect === EFFECT;
}

/** `while (test)` where the body begins with leaving the loop, else `for (;;)`. */
function loopStatement(w: FunctionWriter, scope: Scope): n.Statement {
  const [first] = scope.body;
  if (first?.type === "IfStatement" && first.alternate === null && first.consequent.type === "BlockStatement") {
    const [only] = first.consequent.body;
    const leaves = first.consequent.body.length === 1 && only!.type === "BreakStatement" && (only.label ?? null) === null;
    if (leaves) {
      scope.body.shift();
      return n.whileLoop(w.negate(first.test), n.block(scope.body));
    }
  }
  return n.forever(n.block(scope.body));
}
