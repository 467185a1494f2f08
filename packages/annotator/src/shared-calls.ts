// Calls of many functions at many places: N places that call the same M methods would mean N * M matchings of arguments, and again for each change. Calls
// of one set of functions with one number of arguments are annotated as one: their arguments are joined before they go to the functions, the results of the
// functions are joined before they go to the places. What the functions get and what the places get is the same, in N + M steps. Upstream has no such thing.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import type { Desc } from "./desc.js";
import { FunctionDesc } from "./functiondesc.js";
import { MethodDesc } from "./methoddesc.js";
import { sameAnnotation, sImpossibleValue, type SomeObject } from "./model.js";
import type { SomePBC } from "./model-objects.js";
import type { Position } from "./position.js";
import { specializeDefault } from "./specialize/specialize.js";
import { unionof } from "./unions.js";

/** Calls of fewer functions are annotated one by one. */
const WORTHWHILE = 4;

/** All calls of one set of functions with one number of arguments. */
export class SharedCall {
  readonly positions: Set<Position> = new Set();
  /** Its graphs stand in the call tables. */
  considered = false;
  /** Something does not fit: each place speaks for itself, so that a fault is told where it is. */
  apart = false;
  private readonly bk: Bookkeeper;
  private readonly descs: readonly Desc[];
  private args: readonly SomeObject[] | null = null;
  private sResult: SomeObject = sImpossibleValue;
  /** What runs when the result of a function becomes more general. */
  private readonly reactions = new Map<Desc, () => void>();
  /** Results changed while nobody called. */
  private stale = false;

  constructor(bk: Bookkeeper, descs: readonly Desc[]) {
    this.bk = bk;
    this.descs = descs;
  }

  /** The result of a call at a place; null when the places are annotated one by one. */
  call(position: Position, args: readonly SomeObject[]): SomeObject | null {
    if (this.apart) return null;
    this.positions.add(position);
    try {
      if (this.widen(args) || this.stale) this.callAll(position);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.separate(position);
      return null;
    }
    return this.sResult;
  }

  leave(position: Position): void {
    this.positions.delete(position);
  }

  private widen(args: readonly SomeObject[]): boolean {
    const before = this.args;
    if (before === null) {
      this.args = args;
      return true;
    }
    let changed = false;
    const joined = args.map((s, i) => {
      const old = before[i]!;
      const sNew = s === old ? old : unionof(old, s);
      if (sNew === old || sameAnnotation(sNew, old)) return old;
      changed = true;
      return sNew;
    });
    if (changed) this.args = joined;
    return changed;
  }

  private callAll(position: Position): void {
    this.stale = false;
    const args = new CallArguments(this.args!);
    let sResult = this.sResult;
    for (const desc of this.descs) {
      sResult = unionof(sResult, desc.pycall(this.reactionTo(desc), args, sImpossibleValue, null));
      for (const graph of functionOf(desc)!.getGraphs()) this.bk.annotator.translator.noteSharedCall(graph, this.positions);
    }
    this.tell(sResult, position);
  }

  private reactionTo(desc: Desc): () => void {
    let reaction = this.reactions.get(desc);
    if (reaction === undefined) this.reactions.set(desc, (reaction = () => this.resultChanged(desc)));
    return reaction;
  }

  private resultChanged(desc: Desc): void {
    if (this.apart) return;
    if (this.positions.size === 0) {
      this.stale = true;
      return;
    }
    try {
      this.tell(unionof(this.sResult, desc.pycall(this.reactionTo(desc), new CallArguments(this.args!), sImpossibleValue, null)), null);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.separate(null);
    }
  }

  private tell(sResult: SomeObject, except: Position | null): void {
    if (sResult === this.sResult || sameAnnotation(sResult, this.sResult)) return;
    this.sResult = sResult;
    this.visitAgain(except);
  }

  private separate(except: Position | null): void {
    this.apart = true;
    this.visitAgain(except);
  }

  private visitAgain(except: Position | null): void {
    for (const position of this.positions) if (position !== except) this.bk.reflowFromPosition(position);
  }
}

export class SharedCalls {
  private readonly bk: Bookkeeper;
  private readonly bySet = new WeakMap<SomePBC, Map<number, SharedCall> | null>();
  private readonly byPosition = new Map<Position, SharedCall>();

  constructor(bk: Bookkeeper) {
    this.bk = bk;
  }

  /** The result of a call; null when it is none that is annotated together with others. */
  call(position: Position, pbc: SomePBC, args: CallArguments): SomeObject | null {
    if (this.bk.tracer !== null) return null;
    const shared = this.find(pbc, args);
    const before = this.byPosition.get(position);
    if (before !== undefined && before !== shared) before.leave(position);
    if (shared === null) return null;
    if (before !== shared) this.byPosition.set(position, shared);
    return shared.call(position, args.positional);
  }

  /** The calls that a call is one of, or null. */
  find(pbc: SomePBC, args: CallArguments): SharedCall | null {
    if (pbc.descriptions.length < WORTHWHILE || args.keywords.size > 0 || args.star !== null) return null;
    let row = this.bySet.get(pbc);
    if (row === undefined) this.bySet.set(pbc, (row = pbc.descriptions.every(isPlain) ? new Map() : null));
    if (row === null) return null;
    const count = args.positional.length;
    let shared = row.get(count);
    if (shared === undefined) row.set(count, (shared = new SharedCall(this.bk, pbc.descriptions)));
    return shared;
  }
}

/** The graph of such a function does not depend on the call. */
function isPlain(desc: Desc): boolean {
  const func = functionOf(desc);
  return func !== null && func.specializer === specializeDefault && func.signature.varargname === null;
}

function functionOf(desc: Desc): FunctionDesc | null {
  if (desc instanceof MethodDesc) return desc.funcdesc;
  return desc instanceof FunctionDesc ? desc : null;
}
