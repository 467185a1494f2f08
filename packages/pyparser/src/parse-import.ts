// Import statements, and what imports from __future__ switch on. Answers to `import_stmt` of Python 2.7's grammar and to CPython's future.c.

import type { Alias, Import, ImportFrom } from "./ast.js";
import {
  CO_FUTURE_ABSOLUTE_IMPORT, CO_FUTURE_DIVISION, CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS, CO_FUTURE_WITH_STATEMENT,
} from "./code.js";
import type { Parser } from "./parser.js";
import { T } from "./tokens.js";

const FUTURES: ReadonlyMap<string, number> = new Map([
  ["nested_scopes", 0],
  ["generators", 0],
  ["division", CO_FUTURE_DIVISION],
  ["absolute_import", CO_FUTURE_ABSOLUTE_IMPORT],
  ["with_statement", CO_FUTURE_WITH_STATEMENT],
  ["print_function", CO_FUTURE_PRINT_FUNCTION],
  ["unicode_literals", CO_FUTURE_UNICODE_LITERALS],
]);

export function parseImport(p: Parser): Import {
  const start = p.start;
  const names: Alias[] = [];
  do {
    p.next();
    const at = p.start;
    const name = parseDottedName(p);
    const asname = parseAs(p);
    const dot = name.indexOf(".");
    if (asname === null && dot < 0) refuseBinding(p, name, at);
    // Without `as`, the first part of the name is what gets bound.
    const binding = asname ?? p.mangle(dot < 0 ? name : name.slice(0, dot));
    names.push({ start: at, end: p.prevEnd, name, mangled: dot < 0 ? p.mangle(name) : name, binding, hasAs: asname !== null });
  } while (p.kind === T.COMMA);
  return { kind: "Import", start, end: p.prevEnd, names };
}

function refuseBinding(p: Parser, name: string, start: number): void {
  if (name === "None" || name === "__debug__") p.failAssignTo(name, start, p.prevEnd);
}

export function parseDottedName(p: Parser): string {
  let name = p.takeName("the name of a module");
  if (p.kind !== T.DOT) return name;
  const parts = [name];
  while (p.accept(T.DOT)) parts.push(p.takeName("a name behind '.'"));
  name = parts.join(".");
  return name;
}

function parseAs(p: Parser): string | null {
  return p.accept(T.KW_AS) ? p.takeBinding("a name behind 'as'").id : null;
}

export function parseFromImport(p: Parser): ImportFrom {
  const start = p.start;
  p.next();
  let level = 0;
  while (p.accept(T.DOT)) level++;
  const module = level > 0 && p.kind === T.KW_IMPORT ? "" : parseDottedName(p);
  p.expect(T.KW_IMPORT, "behind the name of the module");
  const names = parseImportedNames(p);
  const node: ImportFrom = { kind: "ImportFrom", start, end: p.prevEnd, module, level, names };
  if (module === "__future__" && level === 0) enableFutures(p, node);
  return node;
}

/** The names behind `import`; null for `*`. */
function parseImportedNames(p: Parser): Alias[] | null {
  if (p.accept(T.STAR)) return null;
  const names: Alias[] = [];
  if (p.accept(T.LPAR)) {
    do names.push(parseImportedName(p));
    while (p.accept(T.COMMA) && p.kind !== T.RPAR);
    p.expect(T.RPAR, "or ','");
    return names;
  }
  for (;;) {
    names.push(parseImportedName(p));
    if (p.kind !== T.COMMA) return names;
    const comma = { start: p.start, end: p.end };
    p.next();
    if (p.kind === T.NEWLINE || p.kind === T.SEMI) p.fail("trailing comma not allowed without surrounding parentheses", comma);
  }
}

function parseImportedName(p: Parser): Alias {
  const start = p.start;
  const name = p.takeName("a name to import");
  const asname = parseAs(p);
  if (asname === null) refuseBinding(p, name, start);
  const mangled = p.mangle(name);
  return { start, end: p.prevEnd, name, mangled, binding: asname ?? mangled, hasAs: asname !== null };
}

function enableFutures(p: Parser, node: ImportFrom): void {
  if (!p.futuresAllowed) p.fail("from __future__ imports must occur at the beginning of the file", node);
  if (node.names === null) p.fail("future feature * is not defined", node);
  for (const alias of node.names) {
    if (alias.name === "braces") p.fail("not a chance", alias);
    const flag = FUTURES.get(alias.name);
    if (flag === undefined) p.fail(`future feature ${alias.name} is not defined`, alias);
    p.enableFutures(flag);
  }
}
