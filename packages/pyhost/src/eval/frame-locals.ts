// f_locals of function frames: a dict made from the fast locals and cells when somebody asks, and back again after exec.

import { newDict } from "../values.js";
import type { PyDict } from "../pydict.js";
import { UNSET, type PyFrame } from "./frame.js";

/** The namespace locals() gives: the frame's own for module and class bodies, a picture of the variables for functions. */
export function localsOf(frame: PyFrame): PyDict {
  const dict = (frame.locals ??= newDict());
  frame.prepared.varnames.forEach((name, i) => {
    const value = frame.fast[i];
    if (value === UNSET) dict.deleteStr(name);
    else dict.setStr(name, value);
  });
  addCells(frame, dict, !frame.prepared.isOptimized);
  return dict;
}

function addCells(frame: PyFrame, dict: PyDict, ownOnly: boolean): void {
  const { cellvars, freevars } = frame.code.code;
  frame.cells.forEach((cell, i) => {
    if (ownOnly && i >= cellvars.length) return;
    const name = i < cellvars.length ? cellvars[i] : freevars[i - cellvars.length];
    if (cell.value !== null) dict.setStr(name, cell.value);
  });
}

/** Takes the values of a namespace back into the variables of a function frame. */
export function storeLocals(frame: PyFrame, dict: PyDict): void {
  frame.prepared.varnames.forEach((name, i) => {
    const value = dict.getStr(name);
    if (value !== undefined) frame.fast[i] = value;
  });
  const { cellvars, freevars } = frame.code.code;
  frame.cells.forEach((cell, i) => {
    const value = dict.getStr(i < cellvars.length ? cellvars[i] : freevars[i - cellvars.length]);
    if (value !== undefined) cell.value = value;
  });
}
