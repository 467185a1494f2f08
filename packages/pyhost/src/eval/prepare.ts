// Code objects made ready to run: opcodes renumbered so that the evaluator's switch has literal labels, constants as host objects, a template of
// the frame's array. Instruction indexes stay as they are: positions, jumps and the exception table go on meaning the same.

import { CO_GENERATOR, CO_NEWLOCALS, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, type CodeObject, type ExceptionEntry, type PyConst } from "@rpyts/pyparser/code";
import { OPCODE_NAMES } from "@rpyts/pyparser/opcode";
import { codeType } from "../builtin-types.js";
import type { Host } from "../host.js";
import { PyCode, type PyObject } from "../object.js";
import { Ellipsis, newBool, newComplex, newFloat, newLong, newStr, newTuple, newUnicode, None } from "../values.js";
import { UNSET } from "./unset.js";
import { RUN_NUMBERS } from "./run-numbers.js";

export class PreparedCode {
  /** Pairs (number of run-numbers.ts, argument). */
  readonly ops: Int32Array;
  readonly consts: readonly PyObject[];
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly exceptionTable: readonly ExceptionEntry[];
  /** A fresh frame array: unset locals, then room for the stack. */
  readonly template: readonly PyObject[];
  readonly stackBase: number;
  readonly argcount: number;
  /** For each of cellvars the parameter it is, or -1. */
  readonly cellParams: Int32Array;
  /** Whether there are cells of one's own or of the closure. */
  readonly hasCells: boolean;
  readonly hasVarargs: boolean;
  readonly hasKwargs: boolean;
  readonly isGenerator: boolean;
  /** Whether a call may hand over its positional arguments without further ado. */
  readonly isPlain: boolean;
  readonly newLocals: boolean;
  readonly isOptimized: boolean;

  constructor(code: CodeObject, consts: readonly PyObject[]) {
    this.ops = renumber(code.code);
    this.consts = consts;
    this.names = code.names;
    this.varnames = code.varnames;
    this.exceptionTable = code.exceptionTable;
    this.stackBase = code.varnames.length;
    this.template = unsetSlots(code.varnames.length + code.stacksize + 1);
    this.argcount = code.argcount;
    this.cellParams = cellParams(code);
    this.hasCells = code.cellvars.length + code.freevars.length > 0;
    this.hasVarargs = (code.flags & CO_VARARGS) !== 0;
    this.hasKwargs = (code.flags & CO_VARKEYWORDS) !== 0;
    this.isGenerator = (code.flags & CO_GENERATOR) !== 0;
    this.newLocals = (code.flags & CO_NEWLOCALS) !== 0;
    this.isOptimized = (code.flags & CO_OPTIMIZED) !== 0;
    this.isPlain = this.isOptimized && this.newLocals && !this.hasVarargs && !this.hasKwargs && !this.isGenerator && !this.hasCells;
  }
}

/** Pushed one by one, which keeps the array packed: its copies are then faster to read. */
function unsetSlots(count: number): PyObject[] {
  const slots: PyObject[] = [];
  for (let i = 0; i < count; i++) slots.push(UNSET);
  return slots;
}

function renumber(code: Int32Array): Int32Array {
  const ops = new Int32Array(code.length);
  for (let i = 0; i < code.length; i += 2) {
    ops[i] = RUN_NUMBERS[OPCODE_NAMES[code[i]]];
    ops[i + 1] = code[i + 1];
  }
  return ops;
}

function cellParams(code: CodeObject): Int32Array {
  const params = new Int32Array(code.cellvars.length).fill(-1);
  const count = code.argcount + ((code.flags & CO_VARARGS) !== 0 ? 1 : 0) + ((code.flags & CO_VARKEYWORDS) !== 0 ? 1 : 0);
  for (let i = 0; i < params.length; i++) {
    const at = code.varnames.indexOf(code.cellvars[i]);
    if (at >= 0 && at < count) params[i] = at;
  }
  return params;
}

export function prepare(code: PyCode): PreparedCode {
  return (code.prepared ??= new PreparedCode(code.code, code.consts));
}

/** A host code object of what the compiler made. Inner code objects nest only as deep as functions do in the source. */
export function makeCode(host: Host, code: CodeObject): PyCode {
  return new PyCode(codeType, code, code.consts.map((c) => constant(host, c)));
}

function constant(host: Host, c: PyConst): PyObject {
  switch (c.kind) {
    case "none": return None;
    case "ellipsis": return Ellipsis;
    case "bool": return newBool(c.value);
    case "int": return host.int(c.value);
    case "long": return newLong(c.value);
    case "float": return newFloat(c.value);
    case "complex": return newComplex(0, c.imag);
    case "str": return newStr(c.value);
    case "unicode": return newUnicode(c.value);
    case "tuple": return newTuple(c.items.map((item) => constant(host, item)));
    case "code": return makeCode(host, c.code);
  }
}
