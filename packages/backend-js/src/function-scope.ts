// Scopes of the printed function: every pair of braces is one. Some turn out not to need their braces: what they hold belongs to the scope around them.

import type * as t from "@babel/types";
import type { Statement } from "./nodes.js";

export class Scope {
  readonly parent: Scope | null;
  readonly depth: number;
  readonly body: Statement[];
  /** The braces are gone. */
  dissolved: boolean;
  /** Variables to declare at the top. */
  readonly declared: t.Identifier[];

  constructor(parent: Scope | null) {
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.body = [];
    this.dissolved = false;
    this.declared = [];
  }
}

/** The scope that the statements of one are in after all. */
export function realScope(scope: Scope): Scope {
  while (scope.dissolved && scope.parent !== null) scope = scope.parent;
  return scope;
}

/** The innermost scope around two others. */
export function commonScope(a: Scope, b: Scope): Scope {
  while (a.depth > b.depth) a = a.parent!;
  while (b.depth > a.depth) b = b.parent!;
  while (a !== b) {
    a = a.parent!;
    b = b.parent!;
  }
  return a;
}
