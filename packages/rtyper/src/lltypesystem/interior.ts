// Places inside gc containers: `d.entries[i]` where the items are structures. A place is a container and a path of field names and indices.
// Answers to InteriorPtrRepr of upstream's rtyper/rptr.py. What differs on purpose: while it stays in its block a place is no object at all; only one
// that leaves the block is allocated as a structure.

import { Constant, Variable, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { GcStruct, Ptr, Signed, Void } from "@rpyts/lltype/types-make";
import { isContainerType, resolved, type InteriorPtrType, type LowLevelType, type PtrType, type StructField } from "@rpyts/lltype/types";
import { SomeInteriorPtr } from "@rpyts/annotator/llannotation";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { IntegerRepr } from "../rint.js";
import { Repr, TyperError } from "../rmodel.js";
import type { RtypeResult, RtypeTables } from "../tables.js";
import { attributeName, constantResult } from "../rclass-rules.js";

/** A container and the path inside: Void constants with field names, and indices. */
export interface Place {
  readonly parent: Hlvalue;
  readonly path: readonly Hlvalue[];
}

export class InteriorPtrRepr extends Repr {
  readonly type: InteriorPtrType;
  override readonly lowleveltype: PtrType;

  constructor(type: InteriorPtrType) {
    super();
    this.type = type;
    const indices = type.offsets.filter((o) => o === null).map((_, i): StructField => [`index${i}`, Signed]);
    this.lowleveltype = indices.length === 0 ? Ptr(type.PARENT) : Ptr(GcStruct("InteriorPtr", [["parent", Ptr(type.PARENT)], ...indices]));
  }

  /** The place one step inside a container. */
  start(hop: HighLevelOp, vParent: Hlvalue, step: Hlvalue): Hlvalue {
    return this.remember(hop, { parent: vParent, path: [step] });
  }

  /** The variable that stands for a place in this block. */
  remember(hop: HighLevelOp, place: Place): Hlvalue {
    if (this.lowleveltype === Ptr(this.type.PARENT)) return place.parent;
    const v = hop.spaceop.result;
    v.concretetype = this.lowleveltype;
    hop.llops.virtuals.set(v, { place, make: (llops) => this.allocate(llops, place) });
    return v;
  }

  private allocate(llops: LowLevelOpList, place: Place): Variable {
    const v = llops.genop(llop.malloc, [new Constant(this.lowleveltype.TO, Void), new Constant(FLAGS, Void)], this.lowleveltype);
    llops.genop(llop.setfield, [v, new Constant("parent", Void), place.parent]);
    const indices = place.path.filter((step) => step.concretetype !== Void);
    indices.forEach((vIndex, i) => llops.genop(llop.setfield, [v, new Constant(`index${i}`, Void), vIndex]));
    return v;
  }

  /** The place that operand 0 is. */
  place(hop: HighLevelOp): Place {
    const v = hop.args[0]!;
    const known = v instanceof Variable ? hop.llops.virtuals.get(v) : undefined;
    if (known !== undefined) return known.place;
    const vSelf = hop.inputarg(this, 0);
    if (this.lowleveltype === Ptr(this.type.PARENT)) return { parent: vSelf, path: this.type.offsets.map((o) => new Constant(o, Void)) };
    let next = 0;
    const parent = hop.genop(llop.getfield, [vSelf, hop.voidconst("parent")], Ptr(this.type.PARENT));
    const path = this.type.offsets.map((o): Hlvalue => {
      if (o !== null) return new Constant(o, Void);
      return hop.genop(llop.getfield, [vSelf, hop.voidconst(`index${next++}`)], Signed);
    });
    return { parent, path };
  }
}

const FLAGS = Object.freeze({ flavor: "gc" });

/** The value one step further: a place again, or what is there. */
function read(r: InteriorPtrRepr, hop: HighLevelOp, step: Hlvalue, type: LowLevelType): RtypeResult {
  const place = r.place(hop);
  const path = [...place.path, step];
  if (hop.rResult instanceof InteriorPtrRepr) return hop.rResult.remember(hop, { parent: place.parent, path });
  if (isContainerType(type)) throw new TyperError("a pointer to the inside of a gc container");
  if (type === Void) return hop.inputconst(Void, null);
  return hop.genop(llop.getinteriorfield, [place.parent, ...path], type);
}

function write(r: InteriorPtrRepr, hop: HighLevelOp, step: Hlvalue, type: LowLevelType): RtypeResult {
  if (type === Void) return null;
  const place = r.place(hop);
  hop.genop(llop.setinteriorfield, [place.parent, ...place.path, step, hop.inputarg(type, 2)]);
  return null;
}

function fieldType(r: InteriorPtrRepr, name: string): LowLevelType | null {
  const to = resolved(r.type.TO);
  return to.kind === "struct" && to.indexOf(name) >= 0 ? to.fieldType(name) : null;
}

function itemType(r: InteriorPtrRepr): LowLevelType {
  const to = resolved(r.type.TO);
  if (to.kind !== "array" && to.kind !== "fixedarray") throw new TyperError(`${to.shortName()} is no array`);
  return to.OF;
}

/** The rules of places. */
export function registerInterior(t: RtypeTables): void {
  t.annotation.on(SomeInteriorPtr, { key: (s) => s.llPtrtype, repr: (s) => new InteriorPtrRepr(s.llPtrtype) });
  t.getattr.on(InteriorPtrRepr, (r, hop) => {
    const name = attributeName(hop);
    const type = fieldType(r, name);
    // Methods of the type are represented by the place itself.
    return constantResult(hop) ?? (type === null ? hop.inputarg(r, 0) : read(r, hop, hop.voidconst(name), type));
  });
  t.setattr.on(InteriorPtrRepr, (r, hop) => write(r, hop, hop.voidconst(attributeName(hop)), fieldType(r, attributeName(hop)) ?? Void));
  for (const name of ["getitem", "getitem_idx"] as const) {
    t[name].on(InteriorPtrRepr, IntegerRepr, (r, _i, hop) => {
      hop.exceptionCannotOccur();
      return read(r, hop, hop.inputarg(Signed, 1), itemType(r));
    });
  }
  t.setitem.on(InteriorPtrRepr, IntegerRepr, (r, _i, hop) => {
    hop.exceptionCannotOccur();
    return write(r, hop, hop.inputarg(Signed, 1), itemType(r));
  });
  t.len.on(InteriorPtrRepr, (r, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const place = r.place(hop);
    return hop.genop(llop.getinteriorarraysize, [place.parent, ...place.path], Signed);
  });
}
