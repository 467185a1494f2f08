// StringBuilder and UnicodeBuilder: what both type systems do alike. Answers to upstream's rtyper/rbuilder.py.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { Signed } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import { SomeBuilder } from "@rpyts/annotator/model-builder";
import { PyList, PyNone, PyStr, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { nullOf, signed } from "./heap.js";
import type { HighLevelOp } from "./hlop.js";
import type { LowLevelOpList } from "./llops.js";
import { CanBeNull, TyperError } from "./rmodel.js";
import { isCharArg, stringRepr, type CharRepr } from "./rstr.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { type StringKind } from "./text-system.js";

/** Room in a builder that is made without a size. */
const DEFAULT_SIZE = 100;

export abstract class BuilderRepr extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly kind: StringKind;
  private readonly constants = new Map<PyObject, LLValue>();

  constructor(rtyper: RPythonTyper, kind: StringKind) {
    super();
    this.rtyper = rtyper;
    this.kind = kind;
  }

  abstract newBuilder(llops: LowLevelOpList, vSize: Hlvalue): Hlvalue;
  abstract append(llops: LowLevelOpList, v: Hlvalue, vString: Hlvalue): void;
  abstract appendChar(llops: LowLevelOpList, v: Hlvalue, vChar: Hlvalue): void;
  /** Raises AssertionError, which programs do not catch, when the bounds are not in range and order. */
  abstract appendSlice(llops: LowLevelOpList, v: Hlvalue, vString: Hlvalue, vStart: Hlvalue, vEnd: Hlvalue): void;
  abstract appendMultipleChar(llops: LowLevelOpList, v: Hlvalue, vChar: Hlvalue, vTimes: Hlvalue): void;
  /** Adds the first characters of anything with items. */
  abstract appendItems(llops: LowLevelOpList, v: Hlvalue, vItems: Hlvalue, vSize: Hlvalue): void;
  abstract getlength(llops: LowLevelOpList, v: Hlvalue): Hlvalue;
  abstract build(llops: LowLevelOpList, v: Hlvalue): Hlvalue;
  /** A prebuilt builder that holds a text. */
  protected abstract prebuilt(text: string): LLValue;

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullOf(this.lowleveltype);
    let made = this.constants.get(value);
    if (made === undefined) this.constants.set(value, (made = this.prebuilt(this.collected(value))));
    return made;
  }

  /** What a builder of the host holds: a list of strings. */
  private collected(value: PyObject): string {
    const chars = this.rtyper.host.getattr(value, "_chars");
    if (!(chars instanceof PyList)) throw new TyperError("not a builder of strings");
    return chars.items.map((item) => (item instanceof PyStr || item instanceof PyUnicode ? item.value : "")).join("");
  }
}

/** `StringBuilder(size)`. */
export function newBuilder(hop: HighLevelOp): RtypeResult {
  const r = hop.rResult;
  if (!(r instanceof BuilderRepr)) throw new TyperError(`a builder is made of ${r.toString()}`);
  hop.exceptionCannotOccur();
  return r.newBuilder(hop.llops, hop.nbArgs === 0 ? signed(DEFAULT_SIZE) : hop.inputarg(Signed, 0));
}

const string = (r: BuilderRepr, hop: HighLevelOp): Hlvalue => hop.inputarg(stringRepr(hop.rtyper, r.kind), 1);
const char = (r: BuilderRepr, hop: HighLevelOp): Hlvalue => hop.inputarg(hop.rtyper.getprimitiverepr(r.kind.charType) as CharRepr, 1);

function append(r: BuilderRepr, hop: HighLevelOp): null {
  const v = hop.inputarg(r, 0);
  hop.exceptionCannotOccur();
  if (isCharArg(hop, 1)) r.appendChar(hop.llops, v, char(r, hop));
  else r.append(hop.llops, v, string(r, hop));
  return null;
}

function appendSlice(r: BuilderRepr, hop: HighLevelOp): null {
  const vArgs = [hop.inputarg(r, 0), string(r, hop), hop.inputarg(Signed, 2), hop.inputarg(Signed, 3)] as const;
  hop.exceptionCannotOccur();
  r.appendSlice(hop.llops, ...vArgs);
  return null;
}

function appendMultipleChar(r: BuilderRepr, hop: HighLevelOp): null {
  hop.exceptionCannotOccur();
  r.appendMultipleChar(hop.llops, hop.inputarg(r, 0), char(r, hop), hop.inputarg(Signed, 2));
  return null;
}

function appendItems(r: BuilderRepr, hop: HighLevelOp): null {
  hop.exceptionCannotOccur();
  r.appendItems(hop.llops, hop.inputarg(r, 0), hop.inputarg(hop.argsR[1]!, 1), hop.inputarg(Signed, 2));
  return null;
}

/** Builders of strings. */
export function registerBuilders(t: RtypeTables): void {
  t.annotation.on(SomeBuilder, { key: (s) => s.typeName, repr: (s, rtyper) => rtyper.typeSystem.strings.makeBuilderRepr(rtyper, s.unicode) });
  t.method.on(BuilderRepr, "append", append);
  t.method.on(BuilderRepr, "append_slice", appendSlice);
  t.method.on(BuilderRepr, "append_multiple_char", appendMultipleChar);
  t.method.on(BuilderRepr, "append_charpsize", appendItems);
  t.method.on(BuilderRepr, "getlength", (r, hop) => {
    hop.exceptionCannotOccur();
    return r.getlength(hop.llops, hop.inputarg(r, 0));
  });
  t.method.on(BuilderRepr, "build", (r, hop) => {
    hop.exceptionCannotOccur();
    return r.build(hop.llops, hop.inputarg(r, 0));
  });
}
