// What the abstract interpretation knows at one point of a function: locals, value stack, exception being handled. Answers to upstream's
// flowspace/framestate.py. States that meet are united slot by slot: equal constants stay, everything else becomes a variable of the joining block.

import { Constant, type Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { isSpecTag, sameConstant } from "./constants.js";
import type { CodeAnalysis } from "./code-analysis.js";

/** An exception on the value stack: its class and its instance. */
export class ExcItem {
  readonly type: Hlvalue;
  readonly value: Hlvalue;

  constructor(type: Hlvalue, value: Hlvalue) {
    this.type = type;
    this.value = value;
  }
}

export type StackItem = Hlvalue | ExcItem;

/** Immutable once it has been handed to a join or a pending block. */
export class FrameState {
  /** Null where unset, or no longer needed. */
  readonly locals: (Hlvalue | null)[];
  readonly stack: StackItem[];
  readonly lastExc: ExcItem | null;

  constructor(locals: (Hlvalue | null)[], stack: StackItem[], lastExc: ExcItem | null) {
    this.locals = locals;
    this.stack = stack;
    this.lastExc = lastExc;
  }
}

/** A copy without the locals that nobody reads from `index` on. */
export function trimState(state: FrameState, analysis: CodeAnalysis, index: number): FrameState {
  const { locals } = state;
  const trimmed = locals.slice();
  for (let i = 0; i < locals.length; i++) if (!analysis.isLive(index, i)) trimmed[i] = null;
  return new FrameState(trimmed, state.stack, analysis.isLive(index, locals.length) ? state.lastExc : null);
}

const prefixOf = (value: Hlvalue): string => (value instanceof Variable ? value.prefix : "v");

/** A state for a block of its own: each variable replaced by a new one. */
export function freshState(state: FrameState, names: readonly string[]): FrameState {
  const fresh = (value: Hlvalue, name?: string): Hlvalue => (value instanceof Constant ? value : new Variable(name ?? value.prefix));
  const freshExc = (item: ExcItem): ExcItem => new ExcItem(fresh(item.type), fresh(item.value));
  return new FrameState(
    state.locals.map((value, i) => (value === null ? null : fresh(value, names[i]))),
    state.stack.map((item) => (item instanceof ExcItem ? freshExc(item) : fresh(item))),
    state.lastExc === null ? null : freshExc(state.lastExc),
  );
}

/** Unites two values. `known` belongs to the joining block and is returned when nothing changes; null when the values must not meet. */
function uniteValue(known: Hlvalue, other: Hlvalue): Hlvalue | null {
  if (known instanceof Variable || known === other) return known;
  if (other instanceof Constant) {
    if (sameConstant(known.value, other.value)) return known;
    if (isSpecTag(known.value) || isSpecTag(other.value)) return null;
  }
  return new Variable(prefixOf(other));
}

function uniteExc(known: ExcItem, other: ExcItem, keepTypes: boolean): ExcItem | null {
  if (keepTypes && (known.type instanceof Constant || other.type instanceof Constant)) {
    if (!(known.type instanceof Constant && other.type instanceof Constant && known.type.value === other.type.value)) return null;
  }
  const type = uniteValue(known.type, other.type);
  const value = uniteValue(known.value, other.value);
  if (type === null || value === null) return null;
  return type === known.type && value === known.value ? known : new ExcItem(type, value);
}

function uniteItem(known: StackItem, other: StackItem, keepTypes: boolean): StackItem | null {
  if (known instanceof ExcItem) return other instanceof ExcItem ? uniteExc(known, other, keepTypes) : null;
  return other instanceof ExcItem ? null : uniteValue(known, other);
}

/**
 * The union of a join's state with one that arrives: `known` itself when the join can take the other as it is, null when they must stay apart.
 * With `keepTypes`, exceptions of different constant classes stay apart.
 */
export function uniteStates(known: FrameState, other: FrameState, names: readonly string[], keepTypes: boolean): FrameState | null {
  if (known.stack.length !== other.stack.length) return null;
  let changed = false;
  const stack: StackItem[] = [];
  for (let i = 0; i < known.stack.length; i++) {
    const item = known.stack[i]!;
    const united = uniteItem(item, other.stack[i]!, keepTypes && i === known.stack.length - 1);
    if (united === null) return null;
    changed ||= united !== item;
    stack.push(united);
  }
  const locals: (Hlvalue | null)[] = [];
  for (let i = 0; i < known.locals.length; i++) {
    const item = known.locals[i]!;
    const arriving = other.locals[i]!;
    // A variable that is unset on one of the ways is unset; the state changes only if the join believed it set.
    const united = item === null || arriving === null ? null : uniteValue(item, arriving);
    if (united === null && item !== null && arriving !== null) return null;
    if (united instanceof Variable && united !== item) united.prefix = names[i]!;
    changed ||= united !== item;
    locals.push(united);
  }
  const lastExc = known.lastExc === null || other.lastExc === null ? null : uniteExc(known.lastExc, other.lastExc, false);
  changed ||= lastExc !== known.lastExc;
  return changed ? new FrameState(locals, stack, lastExc) : known;
}

function pushVariable(found: Hlvalue[], slot: Hlvalue, value: Hlvalue): void {
  if (slot instanceof Variable) found.push(value);
}

function pushExc(found: Hlvalue[], slot: ExcItem, item: ExcItem): void {
  pushVariable(found, slot.type, item.type);
  pushVariable(found, slot.value, item.value);
}

/** What `state` holds wherever `slots` has a variable: with itself a join's inputs, with another state what a link to it passes. */
export function valuesFor(slots: FrameState, state: FrameState): Hlvalue[] {
  const found: Hlvalue[] = [];
  for (let i = 0; i < slots.locals.length; i++) {
    const slot = slots.locals[i]!;
    if (slot instanceof Variable) found.push(state.locals[i]!);
  }
  for (let i = 0; i < slots.stack.length; i++) {
    const slot = slots.stack[i]!;
    if (slot instanceof ExcItem) pushExc(found, slot, state.stack[i] as ExcItem);
    else pushVariable(found, slot, state.stack[i] as Hlvalue);
  }
  if (slots.lastExc !== null) pushExc(found, slots.lastExc, state.lastExc!);
  return found;
}
