// Lists of statements under construction, and what `break` can leave.

import type { Scope } from "../function-scope.js";
import type { Expression } from "../nodes.js";
import type { Edge } from "./graph.js";

/** No node: nothing follows the end of a list. */
export const NONE = -1;
/** The end of a function without result. */
export const END = -2;
/** Lists that are nested deeper do not use their ends: their `if`s stand one behind the other, with explicit jumps. */
export const DEEPEST = 20;

/** Something that `break` leaves: a loop, a switch, or a labelled block. */
export class Construct {
  /** The node that comes behind it. */
  readonly target: number;
  /** The list that it stands in. */
  readonly list: List;
  /** Set once somebody needs it. */
  label: string | null;

  constructor(target: number, list: List) {
    this.target = target;
    this.list = list;
    this.label = null;
  }
}

/** A list of statements on its way. */
export class List {
  readonly scope: Scope;
  /** The node that reaching the end leads to, or NONE, or END. */
  readonly next: number;
  readonly depth: number;
  /** The innermost loop around, and the innermost thing that `break` alone leaves. */
  readonly loop: Construct | null;
  readonly breakable: Construct | null;
  /** Some way reaches the end. */
  falls: boolean;

  constructor(scope: Scope, next: number, depth: number, loop: Construct | null, breakable: Construct | null) {
    this.scope = scope;
    this.next = next;
    this.depth = depth;
    this.loop = loop;
    this.breakable = breakable;
    this.falls = false;
  }
}

/** One case of a chain of tests. The edge is null where the exception named leaves the function. */
export interface Case {
  readonly test: () => Expression;
  readonly edge: Edge | null;
  readonly prepare: () => void;
}
