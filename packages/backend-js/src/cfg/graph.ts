// Control flow as the structuring works on it: nodes for blocks, and for the dispatchers that make irreducible parts reducible. Ways out of the function
// (return, raise) are no nodes: they are printed wherever a link leads to them.

import { InternalError } from "@rpyts/tool/assert-never";
import { DEFAULT_CASE } from "@rpyts/flowmodel/model";
import { asLowLevelType } from "@rpyts/lltype/types";
import { descOf } from "@rpyts/lltype/llop";
import type { LLValue } from "@rpyts/lltype/values";
import { ValuePlan, type BlockPlan, type FunctionShape, type LinkPlan } from "../function-shape.js";
import type { ProgramNames } from "../names.js";
import * as n from "../nodes.js";

export class Edge {
  /** What is copied on the way; null between dispatchers and their entries. */
  readonly link: LinkPlan | null;
  /** null: out of the function. */
  target: CfgNode | null;
  /** The dispatchers on the way, and which of their entries is meant. */
  readonly states: (readonly [dispatcher: CfgNode, entry: number])[] = [];

  constructor(link: LinkPlan | null, target: CfgNode | null) {
    this.link = link;
    this.target = target;
  }

  /** True when nothing happens on the way but the jump. */
  get isBare(): boolean {
    const { link } = this;
    if (this.states.length > 0) return false;
    if (link === null || link.target === null) return link === null;
    return link.sources.every((_, i) => !this.copies(i));
  }

  /** Whether one of the target's live inputs is assigned on the way. */
  copies(input: number): boolean {
    const source = this.link!.sources[input]!;
    return !(source instanceof ValuePlan) || source.variable === null || source.variable !== this.link!.target!.live[input]!.variable;
  }
}

/** A condition: the switch of a block, or two conditions joined by `&&` or `||`. */
export type Condition =
  | { readonly kind: "test"; readonly plan: BlockPlan; readonly negated: boolean }
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition };

export interface SwitchArm {
  readonly values: LLValue[];
  readonly edge: Edge;
}

export interface Handler {
  readonly edge: Edge;
  /** The low-level exit case: for the program's names to interpret. */
  readonly llexitcase: unknown;
  /** Takes every exception; always the last. */
  readonly takesAll: boolean;
}

export type Exit =
  | { readonly kind: "goto"; readonly edge: Edge }
  | { readonly kind: "branch"; readonly condition: Condition; readonly whenTrue: Edge; readonly whenFalse: Edge }
  /** The last arm has no values when it is the default. */
  | { readonly kind: "switch"; readonly plan: BlockPlan; readonly arms: readonly SwitchArm[]; readonly fallback: Edge }
  | { readonly kind: "try"; readonly plan: BlockPlan; readonly normal: Edge; readonly handlers: readonly Handler[] }
  /** An operation that checks by itself: for each exception that it may raise the handler, or null where it leaves the function. */
  | { readonly kind: "checked"; readonly plan: BlockPlan; readonly normal: Edge; readonly handlerOf: ReadonlyMap<string, Edge | null> }
  | { readonly kind: "dispatch"; readonly entries: readonly Edge[] };

export type ExitOf<K extends Exit["kind"]> = Extract<Exit, { readonly kind: K }>;

export class CfgNode {
  /** null for dispatchers. */
  readonly plan: BlockPlan | null;
  exit: Exit;

  constructor(plan: BlockPlan | null, exit: Exit) {
    this.plan = plan;
    this.exit = exit;
  }

  edges(): Edge[] {
    const { exit } = this;
    switch (exit.kind) {
      case "goto":
        return [exit.edge];
      case "branch":
        return [exit.whenTrue, exit.whenFalse];
      case "switch":
        return [...exit.arms.map((arm) => arm.edge), exit.fallback];
      case "try":
        return [exit.normal, ...exit.handlers.map((handler) => handler.edge)];
      case "checked":
        return [exit.normal, ...new Set([...exit.handlerOf.values()].filter((edge) => edge !== null))];
      case "dispatch":
        return [...exit.entries];
    }
  }
}

/** The nodes of a function; gives the first. Needs nothing of variables. */
export function buildCfg(shape: FunctionShape, names: ProgramNames): CfgNode {
  const nodes = new Map<BlockPlan, CfgNode>();
  const nowhere: Exit = { kind: "dispatch", entries: [] };
  for (const plan of shape.blocks) nodes.set(plan, new CfgNode(plan, nowhere));
  const edge = (link: LinkPlan): Edge => new Edge(link, link.target === null ? null : nodes.get(link.target)!);
  for (const [plan, node] of nodes) node.exit = exitOf(plan, plan.exits.map(edge), names);
  return nodes.get(shape.start)!;
}

function exitOf(plan: BlockPlan, edges: Edge[], names: ProgramNames): Exit {
  const [first] = edges;
  if (plan.raising !== null) return raisingExit(plan, edges, names);
  if (edges.length === 1) return { kind: "goto", edge: first! };
  const type = asLowLevelType(plan.block.exitswitch === null || typeof plan.block.exitswitch === "symbol" ? null : plan.block.exitswitch.concretetype);
  return type.kind === "bool" ? branchExit(plan, edges) : switchExit(plan, edges);
}

const isDefault = (edge: Edge): boolean => edge.link!.link.exitcase === DEFAULT_CASE;
const caseOf = ({ link }: Edge): LLValue => (link!.link.llexitcase ?? link!.link.exitcase) as LLValue;

function branchExit(plan: BlockPlan, edges: Edge[]): Exit {
  const other = edges.find(isDefault);
  const whenTrue = edges.find((edge) => caseOf(edge) === true) ?? other;
  const whenFalse = edges.find((edge) => caseOf(edge) === false) ?? other;
  if (edges.length !== 2 || whenTrue === undefined || whenFalse === undefined) throw new InternalError("a boolean exit switch needs two exits");
  return { kind: "branch", condition: { kind: "test", plan, negated: false }, whenTrue, whenFalse };
}

/** Without a default, one of the cases holds always: the last is as good as a default. */
function switchExit(plan: BlockPlan, edges: Edge[]): Exit {
  const fallback = edges.find(isDefault) ?? edges[edges.length - 1]!;
  const arms = edges.filter((edge) => edge !== fallback).map((edge) => ({ values: [caseOf(edge)], edge }));
  return { kind: "switch", plan, arms, fallback };
}

function raisingExit(plan: BlockPlan, edges: Edge[], names: ProgramNames): Exit {
  const [normal, ...caught] = edges as [Edge, ...Edge[]];
  const handlers: Handler[] = [];
  for (const edge of caught) {
    const { llexitcase } = edge.link!.link;
    const takesAll = names.exceptionTest(n.nullValue(), llexitcase) === null;
    handlers.push({ edge, llexitcase, takesAll });
    // What would come after it never runs: its edges must not be there when loops are looked for.
    if (takesAll) break;
  }
  // The last handlers may raise what they got again: as if they were not there.
  while (handlers.length > 0 && raisesAgain(handlers[handlers.length - 1]!)) handlers.pop();
  const { op, emitter } = plan.raising!;
  if (handlers.length === 0) {
    plan.raising = null;
    return { kind: "goto", edge: normal };
  }
  if (emitter.form !== "checked") return { kind: "try", plan, normal, handlers };
  const handlerOf = new Map<string, Edge | null>();
  for (const name of emitter.raises ?? descOf(op.opname).canRaise) {
    if (!emitter.mayRaise(op, name)) continue;
    handlerOf.set(name, handlers.find(({ llexitcase }) => names.catchesStandard(llexitcase, name))?.edge ?? null);
  }
  return { kind: "checked", plan, normal, handlerOf };
}

function raisesAgain({ edge: { link } }: Handler): boolean {
  return link!.kind === "raise" && link!.sources[0] === link!.from.caught;
}
