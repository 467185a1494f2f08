// Weak references to instances. Answers to upstream's rtyper/rweakref.py.

import { defaultValue } from "@rpyts/lltype/allocate";
import { llop, type LLOp } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { SomeWeakRef } from "@rpyts/annotator/model-objects";
import { isInstanceLike } from "@rpyts/annotator/hostview";
import { PyNone, type PyObject } from "@rpyts/pyhost/object";
import type { Hlvalue } from "@rpyts/flowmodel/model";
import type { HighLevelOp } from "./hlop.js";
import { CanBeNull, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeResult, RtypeTables } from "./tables.js";

/** Weak references of a type system. */
export interface WeakReferences {
  readonly type: LowLevelType;
  readonly createOp: LLOp;
  readonly derefOp: LLOp;
  /** A prebuilt one to a prebuilt instance. */
  prebuilt(target: LLValue): LLValue;
}

export class WeakRefRepr extends CanBeNull {
  override readonly lowleveltype: LowLevelType;
  readonly rtyper: RPythonTyper;
  private readonly cache = new Map<PyObject, LLValue>();

  constructor(rtyper: RPythonTyper) {
    super();
    this.rtyper = rtyper;
    this.lowleveltype = rtyper.typeSystem.weakReferences.type;
  }

  /** A dead reference is a null one. */
  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return defaultValue(this.lowleveltype);
    let ptr = this.cache.get(value);
    if (ptr === undefined) this.cache.set(value, (ptr = this.makePrebuilt(value)));
    return ptr;
  }

  private makePrebuilt(value: PyObject): LLValue {
    const target = this.rtyper.host.call(value, []);
    if (target instanceof PyNone) return defaultValue(this.lowleveltype);
    if (!isInstanceLike(target)) throw new TyperError("a weak reference to something else than an instance");
    const classdef = this.rtyper.bookkeeper.getuniqueclassdef(target.cls);
    return this.rtyper.typeSystem.weakReferences.prebuilt(this.rtyper.getInstanceRepr(classdef).convertConst(target));
  }

  override getLLEqFunction(): null {
    return null;
  }
}

/** `ref()`: the object, or None. */
function deref(r: WeakRefRepr, hop: HighLevelOp): RtypeResult {
  const v = hop.inputarg(r, 0);
  hop.exceptionCannotOccur();
  // A reference that is known to be dead.
  if (hop.rResult.lowleveltype === Void) return hop.inputconst(Void, null);
  return hop.genop(r.rtyper.typeSystem.weakReferences.derefOp, [v], hop.rResult);
}

/** `weakref.ref(x)`. */
function create(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const v: Hlvalue = hop.inputarg(hop.argsR[0]!, 0);
  return hop.genop(hop.rtyper.typeSystem.weakReferences.createOp, [v], hop.rResult);
}

/** Weak references. */
export function registerWeakRef(t: RtypeTables): void {
  t.annotation.on(SomeWeakRef, { key: () => "weakref", repr: (_s, rtyper) => new WeakRefRepr(rtyper) });
  t.simple_call.on(WeakRefRepr, deref);
  t.bool.on(WeakRefRepr, (r, hop) => hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  t.conversion.on(WeakRefRepr, WeakRefRepr, (_rFrom, _rTo, v) => v);
  t.builtin.on("__builtin__.weakref", create);
}
