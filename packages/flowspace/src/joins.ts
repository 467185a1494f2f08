// Places where ways of control meet. Answers to mergeblock of upstream's flowcontext.py. A join collects the states that reach it and becomes a block when
// its turn comes; a state that arrives later and does not fit makes a more general block, to which the old one then only passes on.

import { Block, Constant, type Hlvalue, Link, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import type { CodeAnalysis } from "./code-analysis.js";
import { ExcItem, freshState, trimState, uniteStates, valuesFor, type FrameState } from "./framestate.js";
import type { PendingBlocks, Waiting } from "./pending.js";

/** The blocks between joins: those that hang on one block of a join. Dead when that block has been replaced. */
export class Region {
  dead = false;
}

/** A way into a join: its link, the state it comes with, the region it comes from. */
interface Entry {
  readonly link: Link;
  readonly state: FrameState;
  readonly region: Region | null;
}

/** A block that continues at an instruction that is no join. */
export class OpenBlock implements Waiting {
  readonly index: number;
  readonly block: Block;
  readonly state: FrameState;
  readonly region: Region;

  constructor(index: number, block: Block, state: FrameState, region: Region) {
    this.index = index;
    this.block = block;
    this.state = state;
    this.region = region;
  }
}

/** States at one instruction that may be united. */
export class Join implements Waiting {
  readonly index: number;
  state: FrameState;
  /** Null until its turn has come. */
  block: Block | null = null;
  region: Region | null = null;
  entries: Entry[] = [];
  queued = false;

  constructor(index: number, state: FrameState) {
    this.index = index;
    this.state = state;
  }
}

export class Joins {
  private readonly analysis: CodeAnalysis;
  private readonly pending: PendingBlocks<Join | OpenBlock>;
  private readonly byIndex = new Map<number, Join[]>();
  /** Stands as the target of links whose join has no block yet. */
  private readonly nowhere = new Block([]);

  constructor(analysis: CodeAnalysis, pending: PendingBlocks<Join | OpenBlock>) {
    this.analysis = analysis;
    this.pending = pending;
  }

  /** A link into the join at an instruction. The caller puts it among the exits of its block. */
  enter(index: number, arriving: FrameState, region: Region | null): Link {
    const state = trimState(arriving, this.analysis, index);
    const link = new Link([], this.nowhere);
    const join = this.find(index, state);
    if (join.block !== null) {
      passTo(link, join.block, join.state, state);
    } else {
      join.entries.push({ link, state, region });
      if (!join.queued) {
        join.queued = true;
        this.pending.push(join);
      }
    }
    return link;
  }

  /** The join that takes the state, general enough for it. */
  private find(index: number, state: FrameState): Join {
    const joins = this.byIndex.get(index) ?? [];
    this.byIndex.set(index, joins);
    const names = this.analysis.code.varnames;
    const keepTypes = this.analysis.isChain[index] === 1;
    for (const join of joins) {
      const united = uniteStates(join.state, state, names, keepTypes);
      if (united === null) continue;
      if (united !== join.state) this.generalise(join, united);
      return join;
    }
    const join = new Join(index, freshState(state, names));
    joins.push(join);
    return join;
  }

  private generalise(join: Join, united: FrameState): void {
    const { block, state } = join;
    join.state = block === null ? united : freshState(united, this.analysis.code.varnames);
    if (block === null) return;
    join.region!.dead = true;
    const link = new Link([], this.nowhere);
    block.operations = [];
    block.exitswitch = null;
    block.recloseblock(link);
    // The old block is passed through by whoever entered it: never dead itself.
    join.entries.push({ link, state, region: null });
    join.block = null;
  }

  /** Makes the block of a join whose turn has come; null when only dead regions lead there. */
  open(join: Join): OpenBlock | null {
    join.queued = false;
    const entries = join.entries.filter(({ region }) => region === null || !region.dead);
    join.entries = [];
    if (entries.length === 0) return null;
    const { state } = join;
    const block = new Block(valuesFor(state, state) as Block["inputargs"]);
    for (const entry of entries) passTo(entry.link, block, state, entry.state);
    join.block = block;
    join.region = new Region();
    return new OpenBlock(join.index, block, state, join.region);
  }
}

/**
 * Lets a link pass what `state` holds for the variables of a join. Where the class of an exception is a constant on this way only, it is asked from the
 * instance, in a block of its own: a test of the class tells of the instance then, whatever way both came.
 */
function passTo(link: Link, target: Block, slots: FrameState, state: FrameState): void {
  const values = valuesFor(slots, state);
  const lost = excItems(slots, state).filter(([slot, item]) => slot.type instanceof Variable && item.type instanceof Constant && item.value instanceof Variable);
  if (lost.length === 0) {
    link.args = values;
    link.target = target;
    return;
  }
  const passed = [...new Set([...values, ...lost.map(([, item]) => item.value)])].filter((value) => value instanceof Variable);
  const inside = new Map<Hlvalue, Variable>(passed.map((value) => [value, new Variable(value.prefix)]));
  const between = new Block(passed.map((value) => inside.get(value)!));
  const out = values.map((value) => inside.get(value) ?? value);
  const positions = valuesFor(slots, slots);
  for (const [slot, item] of lost) {
    const type = new Variable();
    between.operations.push(new SpaceOperation("type", [inside.get(item.value)!], type));
    out[positions.indexOf(slot.type)] = type;
  }
  between.closeblock(new Link(out, target));
  link.args = passed;
  link.target = between;
}

/** The exceptions of a join, each with what arrives for it. */
function excItems(slots: FrameState, state: FrameState): [ExcItem, ExcItem][] {
  const found: [ExcItem, ExcItem][] = [];
  slots.stack.forEach((slot, i) => {
    if (slot instanceof ExcItem) found.push([slot, state.stack[i] as ExcItem]);
  });
  if (slots.lastExc !== null && state.lastExc !== null) found.push([slots.lastExc, state.lastExc]);
  return found;
}
