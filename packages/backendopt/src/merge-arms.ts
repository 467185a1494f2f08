// Both arms of a test do nothing but store to the same places: the stores are done once, of values that the test chooses, and the C compiler chooses
// without a jump. C compilers do so themselves for two stores at most, and find these only when nothing else is in the arms. Upstream leaves it to them.
// What differs from merging any ends that are alike: code that is shared by ways of different origin, as the parts of an interpreter's loop are, costs
// jumps and moves on each of them.

import { Block, Constant, Link, mkentrymap, SpaceOperation, Variable, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { STORES } from "./fresh-objects.js";
import { ValueNumbers } from "./value-numbers.js";

/** Merges arms in a graph in static single assignment form. True when there were some. */
export function mergeArms(graph: FunctionGraph): boolean {
  const entries = mkentrymap(graph);
  const numbers = new ValueNumbers();
  const isArm = (link: Link): boolean => {
    const { target } = link;
    return entries.get(target)!.length === 1 && target.exitswitch === null && target.exits.length === 1 && target.operations.length > 0 && target.operations.every((op) => STORES.has(op.opname));
  };
  let changed = false;
  for (const block of entries.keys()) {
    const [yes, no] = block.exits;
    if (block.exits.length !== 2 || block.canRaise || !isArm(yes!) || !isArm(no!)) continue;
    if (new Arms(yes!, no!, numbers).merge()) changed = true;
  }
  return changed;
}

/** Two exits of a block, to blocks that nobody else leads to. */
class Arms {
  private readonly yes: Link;
  private readonly no: Link;
  private readonly numbers: ValueNumbers;
  private readonly inputs: Variable[] = [];
  /** What each arm gives for the inputs. */
  private readonly given: readonly [Hlvalue[], Hlvalue[]] = [[], []];

  constructor(yes: Link, no: Link, numbers: ValueNumbers) {
    this.yes = yes;
    this.no = no;
    this.numbers = numbers;
  }

  /** Sends both exits to one new block, if the arms store to the same places in the same order and go on to the same block. */
  merge(): boolean {
    const [a, b] = [this.yes.target, this.no.target];
    const [out, other] = [a.exits[0]!, b.exits[0]!];
    if (out.target !== other.target || a.operations.length !== b.operations.length) return false;
    if (!a.operations.every((op, i) => this.storeToOnePlace(op, b.operations[i]!))) return false;
    const merged = new Block(this.inputs);
    merged.operations = a.operations.map((op, i) => {
      const last = op.args.length - 1;
      const value = this.choose(op.args[last]!, b.operations[i]!.args[last]!);
      return new SpaceOperation(op.opname, [...op.args.slice(0, last), value], op.result, op.span);
    });
    merged.closeblock(new Link(out.args.map((arg, i) => this.choose(arg, other.args[i]!)), out.target));
    for (const [i, link] of [this.yes, this.no].entries()) {
      link.target = merged;
      link.args = this.given[i]!;
    }
    if (this.inputs.length === 0) this.dropTest();
    return true;
  }

  /** Nothing depends on the test. */
  private dropTest(): void {
    const block = this.yes.prevblock!;
    this.yes.exitcase = null;
    this.yes.llexitcase = null;
    block.exitswitch = null;
    block.recloseblock(this.yes);
  }

  private storeToOnePlace(a: SpaceOperation, b: SpaceOperation): boolean {
    const last = a.args.length - 1;
    return a.opname === b.opname && a.args.length === b.args.length && a.args[last]!.concretetype === b.args[last]!.concretetype && a.args.every((arg, i) => i === last || this.isSame(arg, b.args[i]!));
  }

  private isSame(a: Hlvalue, b: Hlvalue): boolean {
    return a === b || (a instanceof Constant && b instanceof Constant && this.numbers.place([a]) === this.numbers.place([b]));
  }

  /** What stands for a value of either arm behind the test: the value itself, or an input. */
  private choose(a: Hlvalue, b: Hlvalue): Hlvalue {
    if (this.isSame(a, b)) return a;
    const v = new Variable(a instanceof Variable ? a.prefix : "v", a.concretetype);
    this.inputs.push(v);
    this.given[0].push(a);
    this.given[1].push(b);
    return v;
  }
}
