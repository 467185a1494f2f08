// Compiled patterns and matches as Python objects: their state, and what the functions on both share.

import { bytearrayType } from "../builtin-types.js";
import { toIndex, tryIndex } from "../convert.js";
import { IndexError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyInt, PyLong, PyObject, PyStr, PyUnicode, type PyType } from "../object.js";
import { PyBuffer, PyByteArray } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { isWide } from "../text/codepoints.js";
import { bufferBytes } from "../types/buffer.js";
import { newStr, newUnicode, None } from "../values.js";
import { PyArray } from "./array-object.js";
import type { Program } from "./sre-compile.js";
import { Machine, PointSubject, TextSubject, type Subject } from "./sre-vm.js";

/** The types and the exception of one host. */
export interface SreTypes {
  readonly pattern: PyType;
  readonly match: PyType;
  readonly scanner: PyType;
}

export class PyPattern extends PyObject {
  cls: PyType;
  readonly pattern: PyObject;
  readonly program: Program;
  readonly types: SreTypes;
  constructor(types: SreTypes, pattern: PyObject, program: Program) {
    super();
    this.cls = types.pattern;
    this.pattern = pattern;
    this.program = program;
    this.types = types;
  }
}

/** A text under search: its characters, and how parts of it become objects. */
export class Target {
  readonly object: PyObject;
  readonly subject: Subject;
  constructor(host: Host, object: PyObject) {
    this.object = object;
    this.subject = subjectOf(host, object);
  }

  slice(start: number, end: number): PyObject {
    const text = this.subject.slice(start, end);
    if (this.object instanceof PyUnicode) return newUnicode(text);
    return this.object instanceof PyByteArray ? new PyByteArray(bytearrayType, text) : newStr(text);
  }

  /** The empty text of this kind. */
  empty(): PyObject {
    return this.slice(0, 0);
  }
}

function subjectOf(host: Host, object: PyObject): Subject {
  if (object instanceof PyUnicode) return isWide(host, object.value) ? new PointSubject(object.value) : new TextSubject(object.value);
  if (object instanceof PyStr || object instanceof PyByteArray) return new TextSubject(object.value);
  if (object instanceof PyBuffer) return new TextSubject(bufferBytes(object));
  if (object instanceof PyArray) return new TextSubject(object.bytes());
  throw pyError(TypeError, "expected string or buffer");
}

/** Bounds given as pos and endpos, put into the text. */
export function clampBounds(host: Host, length: number, pos: PyObject | null, endpos: PyObject | null): [number, number] {
  const bound = (obj: PyObject | null, missing: number): number => {
    if (obj === null) return missing;
    const value = tryIndex(host, obj);
    if (value === null) throw pyError(TypeError, "an integer is required");
    return typeof value === "number" ? value : value > 0 ? Infinity : 0;
  };
  const end = Math.max(0, Math.min(length, bound(endpos, length)));
  return [Math.max(0, Math.min(length, bound(pos, 0))), end];
}

export class PyMatch extends PyObject {
  cls: PyType;
  readonly pattern: PyPattern;
  readonly target: Target;
  readonly pos: number;
  readonly endpos: number;
  /** Begin and end of the match and of each group; -1 where unset. */
  readonly marks: readonly number[];
  readonly lastIndex: number;
  constructor(pattern: PyPattern, target: Target, pos: number, endpos: number, start: number, machine: Machine) {
    super();
    this.cls = pattern.types.match;
    this.pattern = pattern;
    this.target = target;
    this.pos = pos;
    this.endpos = endpos;
    this.marks = [start, machine.position, ...machine.marks];
    this.lastIndex = machine.lastIndex;
  }

  /** Group 0 is the whole match. */
  group(index: number): PyObject | null {
    const start = this.marks[2 * index];
    const end = this.marks[2 * index + 1];
    return start < 0 || end < start ? null : this.target.slice(start, end);
  }

  /** The number of a group given by number or name. */
  groupNumber(host: Host, key: PyObject): number {
    let index: number | undefined;
    if (key instanceof PyInt || key instanceof PyLong) index = toIndex(host, key, "no such group");
    else if (key instanceof PyStr || key instanceof PyUnicode) index = this.pattern.program.names.get(key.value);
    if (index === undefined || index < 0 || index > this.pattern.program.groups) throw pyError(IndexError, "no such group");
    return index;
  }
}

/** One match after the other over a text: what findall, finditer, sub, split and scanners are made of. */
export class Walker {
  readonly pattern: PyPattern;
  readonly target: Target;
  readonly machine: Machine;
  readonly pos: number;
  readonly endpos: number;
  /** Where the next search begins. */
  from: number;
  /** The last match. */
  start: number;
  end: number;

  constructor(pattern: PyPattern, target: Target, pos: number, endpos: number) {
    this.pattern = pattern;
    this.target = target;
    this.pos = pos;
    this.endpos = endpos;
    this.machine = new Machine(pattern.program, target.subject, endpos);
    this.from = pos;
    this.start = 0;
    this.end = 0;
  }

  /** Moves to the next match; after an empty one the search goes on one character later. */
  search(): boolean {
    if (this.from > this.endpos) return false;
    const at = this.machine.search(this.from);
    return at >= 0 && this.found(at);
  }

  /** As {@link search}, for a match right here. */
  match(): boolean {
    return this.from <= this.endpos && this.machine.match(this.from) && this.found(this.from);
  }

  private found(at: number): boolean {
    this.start = at;
    this.end = this.machine.position;
    this.from = this.end === this.start ? this.end + 1 : this.end;
    return true;
  }

  matchObject(): PyMatch {
    return new PyMatch(this.pattern, this.target, this.pos, this.endpos, this.start, this.machine);
  }

  group(index: number): PyObject | null {
    if (index === 0) return this.target.slice(this.start, this.end);
    const begin = this.machine.marks[2 * index - 2];
    const end = this.machine.marks[2 * index - 1];
    return begin < 0 || end < begin ? null : this.target.slice(begin, end);
  }

  groupOrNone(index: number): PyObject {
    return this.group(index) ?? None;
  }
}
