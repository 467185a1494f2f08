// Which operations are printed in place: where their only reader stands, as part of its expression. JavaScript evaluates the operands of an expression
// from left to right, so that a tree is right when the operations in it that see or make effects run in the order of the graph. The pending ones form a
// stack, as on a stack machine: a reader may take what is on top of it, in order. Where it cannot, all pending ones become statements of their own.

import { EFFECT, PURE, READS, type Effect } from "./emit/emitter.js";
import { ValuePlan, type BlockPlan, type OpPlan, type Source } from "./function-shape.js";

/** Operations in one expression; more than that nobody wants to read, and the printer recurses. */
const LARGEST_TREE = 16;

/** Decides for every operation of a block whether it is printed in place, and where each value is read last. */
export function planTrees(plan: BlockPlan): void {
  countUses(plan);
  new TreePlanner(plan).run();
  setReadPositions(plan);
}

function countUses(plan: BlockPlan): void {
  const use = (source: Source | null): void => {
    if (source instanceof ValuePlan) source.uses++;
  };
  for (const op of plan.ops) if (op.isPrinted) op.args.forEach(use);
  use(plan.switchValue);
  for (const exit of plan.exits) exit.sources.forEach(use);
  if (plan.caughtType?.needed === true && plan.caught !== null) plan.caught.uses++;
}

class TreePlanner {
  private readonly plan: BlockPlan;
  /** Pending operations that are not pure, in the order of the graph. */
  private stack: OpPlan[] = [];

  constructor(plan: BlockPlan) {
    this.plan = plan;
  }

  run(): void {
    for (const op of this.plan.ops) if (op.isPrinted) this.operation(op);
    this.exits();
  }

  private operation(op: OpPlan): void {
    const isRaising = op === this.plan.raising;
    const trees = this.pendingAmong(op.args);
    if (op.emitter.operands === "names") trees.forEach((tree) => this.refuse(tree));
    else this.take(trees, isRaising ? READS : EFFECT);
    for (const tree of this.pendingAmong(op.args)) {
      op.treeSize += tree.treeSize;
      if (tree.treeEffect > op.treeEffect) op.treeEffect = tree.treeEffect;
    }
    if (op.treeSize > LARGEST_TREE) {
      trees.forEach((tree) => this.refuse(tree));
      op.treeSize = 1;
      op.treeEffect = op.effect;
    }
    if (this.mayWait(op, isRaising)) {
      op.inPlace = true;
      if (op.treeEffect !== PURE) this.stack.push(op);
    } else this.statement(op.treeEffect);
  }

  private mayWait(op: OpPlan, isRaising: boolean): boolean {
    return !isRaising && op.emitter.form === "expression" && op.result !== null && op.result.uses === 1;
  }

  /** What is printed here in a statement of its own must not overtake pending effects, nor an effect pending reads. */
  private statement(effect: Effect): void {
    if (effect === EFFECT || (effect === READS && this.stack.some((op) => op.treeEffect === EFFECT))) this.flush();
  }

  /** Operations among the operands that wait to be printed, in the order of the operands. */
  private pendingAmong(sources: readonly (Source | null)[]): OpPlan[] {
    const found: OpPlan[] = [];
    for (const source of sources) if (source instanceof ValuePlan && source.producer?.inPlace === true) found.push(source.producer);
    return found;
  }

  /** A reader takes trees: from the stack those that are not pure, when nothing changes by that. `worst` is what the reader can bear. */
  private take(trees: readonly OpPlan[], worst: Effect): void {
    const impure = trees.filter((tree) => tree.treeEffect !== PURE);
    if (impure.length === 0) return;
    const { stack } = this;
    const below = stack.length - impure.length;
    if (impure.some((tree) => tree.treeEffect > worst)) this.flush();
    else if (impure.every((tree, i) => tree === stack[below + i])) stack.length = below;
    else this.takeReads(new Set(impure));
  }

  // Reads can be taken in any order, past other reads.
  private takeReads(trees: ReadonlySet<OpPlan>): void {
    const first = this.stack.findIndex((op) => trees.has(op));
    const rest = this.stack.slice(first);
    if (!rest.every((op) => op.treeEffect === READS)) this.flush();
    else this.stack = this.stack.slice(0, first).concat(rest.filter((op) => !trees.has(op)));
  }

  /** Makes a statement of a tree after all. What was below it on the stack runs before it then, as a statement too. */
  private refuse(tree: OpPlan): void {
    tree.inPlace = false;
    if (tree.treeEffect !== PURE) this.flush();
  }

  private flush(): void {
    for (const op of this.stack) op.inPlace = false;
    this.stack = [];
  }

  private exits(): void {
    const { plan } = this;
    const tested = this.pendingAmong([plan.switchValue]);
    this.take(tested, EFFECT);
    const [test] = this.pendingAmong([plan.switchValue]);
    if (test !== undefined) this.statement(test.treeEffect);
    // The arguments of a link are evaluated in any order: either all only read, or there is but one.
    const single = plan.exits.length === 1 && this.stack.length === 1;
    if (!single && this.stack.some((op) => op.treeEffect === EFFECT)) this.flush();
  }
}

/** The last position at which each value is read: that of the statement in which its reader is printed. */
function setReadPositions(plan: BlockPlan): void {
  const read = (source: Source | null, at: number): void => {
    if (source instanceof ValuePlan && source.end < at) source.end = at;
  };
  for (const exit of plan.exits) for (const source of exit.sources) read(source, plan.end + 1);
  if (plan.caughtType?.needed === true) read(plan.caught, plan.end + 1);
  read(plan.switchValue, plan.end);
  for (let i = plan.ops.length - 1; i >= 0; i--) {
    const op = plan.ops[i]!;
    if (!op.isPrinted) continue;
    const at = op.inPlace ? op.result!.end : i + 1;
    for (const arg of op.args) read(arg, at);
  }
}
