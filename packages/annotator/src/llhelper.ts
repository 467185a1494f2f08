// Functions of the program behind low-level function pointers: those that llhelper() makes in translated code, and those that existed before, alone or
// inside raw memory. Answers to the extregistry entry of llhelper in upstream's rtyper/annlowlevel.py.

import { isContainer } from "@rpyts/lltype/lltype";
import { isContainerType, resolved, type FuncType, type PtrType } from "@rpyts/lltype/types";
import { LLFunc, LLPtr, type LLContainer, type LLValue } from "@rpyts/lltype/values";
import { PyFunction } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "./bookkeeper.js";
import { AnnotatorError } from "./errors.js";
import { FunctionDesc } from "./functiondesc.js";
import { tryLltypeToAnnotation } from "./llannotation.js";
import { checkStore } from "./llstore.js";
import { SomeImpossibleValue, type SomeObject, sNone } from "./model.js";
import { SomePBC } from "./model-objects.js";

/** Annotates a function of the program as one that is called through pointers of a type. Gives its descriptor. */
export function annotateFunctionPointer(bk: Bookkeeper, type: PtrType, s: SomeObject): FunctionDesc {
  const func = resolved(type.TO) as FuncType;
  const desc = s instanceof SomePBC && s.descriptions.length === 1 ? s.anyDescription() : null;
  if (!(desc instanceof FunctionDesc) || (s instanceof SomePBC && s.orNone)) {
    throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `llhelper() takes one function that is known at translation time, not ${String(s)}` });
  }
  const args = func.ARGS.map((arg) => tryLltypeToAnnotation(arg, bk.wordBits) ?? sNone);
  const key = helperKey(desc, type);
  const check = (): void => {
    const result = bk.emulateCall(key, s, args, check);
    if (!(result instanceof SomeImpossibleValue)) checkStore(bk, func.RESULT, result, `result of ${desc.label} for ${type.shortName()}`);
  };
  check();
  return desc;
}

const helperKeys = new WeakMap<FunctionDesc, Map<PtrType, object>>();

/** One object per function and type: emulated calls are told apart by it. */
function helperKey(desc: FunctionDesc, type: PtrType): object {
  let ofDesc = helperKeys.get(desc);
  if (ofDesc === undefined) helperKeys.set(desc, (ofDesc = new Map()));
  let key = ofDesc.get(type);
  if (key === undefined) ofDesc.set(type, (key = {}));
  return key;
}

/** Functions of the program that are reached from prebuilt pointers, with their descriptors. */
export class PrebuiltFunctions {
  readonly found = new Map<LLFunc, FunctionDesc>();
  private readonly seen = new Set<LLContainer>();

  /** Annotates the functions that a prebuilt pointer leads to. */
  reach(bk: Bookkeeper, ptr: LLPtr): void {
    const pending: LLContainer[] = [];
    const add = (container: LLContainer): void => {
      if (this.seen.has(container)) return;
      this.seen.add(container);
      pending.push(container);
    };
    if (ptr.obj !== null) add(ptr.obj);
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (at.kind === "func") this.annotate(bk, at);
      else if (at.kind === "struct") cellsOf(at.fields, add);
      else if (at.kind === "array" && holdsPointers(at.type.OF)) cellsOf(at.items, add);
      else if (at.kind === "subarray" && at.parent !== null) add(at.parent);
    }
  }

  private annotate(bk: Bookkeeper, func: LLFunc): void {
    if (func.external !== null || func.attrs.get("llhelper") !== true || !(func.callable instanceof PyFunction) || func.ptr === null) return;
    this.found.set(func, annotateFunctionPointer(bk, func.ptr.type, bk.immutablevalue(func.callable)));
  }
}

function holdsPointers(type: LLFunc["type"]["RESULT"]): boolean {
  return type.kind === "ptr" || isContainerType(type);
}

function cellsOf(cells: readonly LLValue[], add: (container: LLContainer) => void): void {
  for (const cell of cells) {
    if (cell instanceof LLPtr) {
      if (cell.obj !== null) add(cell.obj);
    } else if (isContainer(cell)) add(cell);
  }
}
