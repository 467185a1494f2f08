// Decides what every name of every scope is: local, cell, free or global; and refuses what CPython 2.7 refuses: parameters declared global,
// generators that return values, exec and import * where nested functions need to know the variables. Answers to analyze_block and
// check_unoptimized of CPython's symtable.c; the walk is from outside in.

import type { SourceFile } from "@rpyts/tool/source-file";
import type { Node } from "./ast.js";
import { DEF_BOUND, DEF_GLOBAL, DEF_PARAM, FREE_CLASS, GLOBAL_IMPLICIT, IS_CELL, IS_FREE, Scope } from "./scope.js";
import { PySyntaxError } from "./syntax-error.js";

/** Computes the resolved flags of all symbols of `top` and the scopes below it. */
export function resolveScopes(top: Scope, source: SourceFile): void {
  const order: Scope[] = [top];
  for (let i = 0; i < order.length; i++) {
    resolveSymbols(order[i], source);
    for (const child of order[i].children) order.push(child);
  }
  // From inside out, now that every name is known.
  for (let i = order.length - 1; i > 0; i--) {
    const scope = order[i];
    const parent = scope.parent;
    if (parent !== null && (scope.hasFree || scope.childHasFree)) parent.childHasFree = true;
  }
  for (const scope of order) checkScope(scope, source);
}

function fail(source: SourceFile, msg: string, node: Node): never {
  throw new PySyntaxError({ msg, source, start: node.start, end: headEnd(source, node) });
}

/** Faults of a whole block are shown at its first line. */
function headEnd(source: SourceFile, node: Node): number {
  const line = source.lineCol(node.start).line;
  if (source.lineCol(node.end).line === line) return node.end;
  return node.start + source.line(line).length - source.lineCol(node.start).col + 1;
}

function resolveSymbols(scope: Scope, source: SourceFile): void {
  for (const [name, flags] of scope.symbols) {
    if ((flags & DEF_GLOBAL) !== 0) {
      if ((flags & DEF_PARAM) !== 0) fail(source, `name '${name}' is local and global`, scope.node);
    } else if ((flags & DEF_BOUND) === 0 && (flags & IS_FREE) === 0) {
      if (!resolveFree(scope, name)) {
        scope.symbols.set(name, flags | GLOBAL_IMPLICIT);
        if (scope.nested && !declaredGlobalAround(scope, name)) scope.hasFree = true;
      }
    }
  }
}

/** Marks a name as free when an enclosing function binds it, and the scopes in between as passing it on. */
function resolveFree(scope: Scope, name: string): boolean {
  const owner = findOwner(scope, name);
  if (owner === null) return false;
  owner.add(name, IS_CELL);
  for (let s: Scope | null = scope; s !== owner && s !== null; s = s.parent) {
    s.hasFree = true;
    if (s !== scope && s.kind === "class" && (s.flags(name) & (DEF_BOUND | DEF_GLOBAL)) !== 0) s.add(name, FREE_CLASS);
    else s.add(name, IS_FREE);
  }
  return true;
}

/** The nearest enclosing function that binds a name; null where an enclosing function declares it global. */
function findOwner(scope: Scope, name: string): Scope | null {
  for (let s = scope.parent; s !== null; s = s.parent) {
    if (s.kind !== "function") continue;
    const flags = s.flags(name);
    if ((flags & DEF_GLOBAL) !== 0) return null;
    if ((flags & DEF_BOUND) !== 0) return s;
  }
  return null;
}

function declaredGlobalAround(scope: Scope, name: string): boolean {
  for (let s = scope.parent; s !== null; s = s.parent) {
    if ((s.flags(name) & DEF_GLOBAL) !== 0) return true;
  }
  return false;
}

function checkScope(scope: Scope, source: SourceFile): void {
  if (scope.kind !== "function") return;
  if (scope.isGenerator && scope.returnValue !== null) fail(source, "'return' with argument inside generator", scope.returnValue);
  if (!scope.hasFree && !scope.childHasFree) return;
  const why = scope.childHasFree ? "contains a nested function with free variables" : "is a nested function";
  const { importStar, bareExec, name } = scope;
  if (importStar !== null && bareExec !== null) {
    fail(source, `function '${name}' uses import * and bare exec, which are illegal because it ${why}`, importStar);
  }
  if (importStar !== null) fail(source, `import * is not allowed in function '${name}' because it ${why}`, importStar);
  if (bareExec !== null) fail(source, `unqualified exec is not allowed in function '${name}' because it ${why}`, bareExec);
}
