// sub, subn, split and expand.

import { TypeError } from "../exception-types.js";
import { isCallable } from "../call.js";
import type { Host } from "../host.js";
import { PyStr, PyUnicode, type PyObject } from "../object.js";
import { PyByteArray } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { newStr, newUnicode, None } from "../values.js";
import { PatternFault } from "./sre-ast.js";
import { sreError } from "./sre-error.js";
import { Walker, type PyPattern, type Target } from "./sre-object.js";
import { parseTemplate, type Template } from "./sre-template.js";

/** The parsed form of a replacement text. */
export function templateOf(host: Host, pattern: PyPattern, repl: PyObject): { parts: Template; repl: PyObject } {
  if (!(repl instanceof PyStr) && !(repl instanceof PyUnicode)) throw pyError(TypeError, `expected string or buffer, ${repl.cls.name} found`);
  try {
    return { parts: repl.value.includes("\\") ? parseTemplate(repl.value, pattern.program.names) : [repl.value], repl };
  } catch (fault) {
    if (fault instanceof PatternFault) throw sreError(host, fault.message);
    throw fault;
  }
}

/** A template filled in. Unset groups are an error, as in every 2.7. */
export function expandTemplate(
  host: Host, { parts, repl }: { parts: Template; repl: PyObject }, target: Target, group: (index: number) => PyObject | null, groups: number,
): PyObject {
  const make = repl instanceof PyUnicode ? newUnicode : newStr;
  const pieces = parts.map((part): PyObject => {
    if (typeof part === "string") return make(part);
    if (part > groups) throw sreError(host, "invalid group reference");
    const value = group(part);
    if (value === null) throw sreError(host, "unmatched group");
    return value;
  });
  return joinPieces(host, target, pieces);
}

/** Pieces of either string type: one unicode piece makes the whole unicode. */
function joinPieces(host: Host, target: Target, pieces: readonly PyObject[]): PyObject {
  if (pieces.length === 1) return pieces[0];
  const separator = target.object instanceof PyUnicode ? newUnicode("") : newStr("");
  if (pieces.every((piece) => piece instanceof PyStr)) return newStr(pieces.map((piece) => (piece instanceof PyStr ? piece.value : "")).join(""));
  if (target.object instanceof PyByteArray) return new PyByteArray(target.object.cls, pieces.map(bytesOf).join(""));
  return host.call(host.getattr(separator, "join"), [host.newList([...pieces])]);
}

function bytesOf(piece: PyObject): string {
  if (piece instanceof PyStr || piece instanceof PyByteArray) return piece.value;
  throw pyError(TypeError, `sequence item 0: expected string, ${piece.cls.name} found`);
}

export function substitute(host: Host, pattern: PyPattern, repl: PyObject, target: Target, limit: number): { text: PyObject; count: number } {
  const walker = new Walker(pattern, target, 0, target.subject.length);
  const filter = replacer(host, pattern, repl, walker);
  const pieces: PyObject[] = [target.empty()];
  let copied = 0;
  let count = 0;
  while ((limit === 0 || count < limit) && walker.search()) {
    const { start, end } = walker;
    if (copied < start) pieces.push(target.slice(copied, start));
    else if (start === end && count > 0 && copied === start) continue;
    const piece = filter();
    if (piece !== None) pieces.push(piece);
    copied = end;
    count++;
  }
  if (copied < target.subject.length) pieces.push(target.slice(copied, target.subject.length));
  return { text: joinPieces(host, target, pieces), count };
}

function replacer(host: Host, pattern: PyPattern, repl: PyObject, walker: Walker): () => PyObject {
  if (isCallable(host, repl)) return () => host.call(repl, [walker.matchObject()]);
  const template = templateOf(host, pattern, repl);
  if (template.parts.length === 1 && template.parts[0] === (repl instanceof PyStr || repl instanceof PyUnicode ? repl.value : "")) return () => repl;
  return () => expandTemplate(host, template, walker.target, (i) => walker.group(i), pattern.program.groups);
}

/** Text and groups between matches; empty matches do not split. */
export function splitText(pattern: PyPattern, target: Target, limit: number): PyObject[] {
  const walker = new Walker(pattern, target, 0, target.subject.length);
  const items: PyObject[] = [];
  let last = 0;
  let count = 0;
  while ((limit === 0 || count < limit) && walker.search()) {
    if (walker.start === walker.end) {
      if (last === target.subject.length) break;
      continue;
    }
    items.push(target.slice(last, walker.start));
    for (let i = 1; i <= pattern.program.groups; i++) items.push(walker.groupOrNone(i));
    last = walker.end;
    count++;
  }
  items.push(target.slice(last, target.subject.length));
  return items;
}
