// Dictionaries: Reprs, layouts, constants. Answers to OrderedDictRepr of upstream's lltypesystem/rordereddict.py; all dictionaries keep their order. What
// differs on purpose: what depends on keys and values is in a DictOps object of ll/rdict.py, which helpers get as a constant, not in methods of the type;
// indexes have 32 bits. Prebuilt dictionaries are laid out without their table of indexes, which the first look-up makes.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { malloc, nullptrOf } from "@rpyts/lltype/lltype";
import { Bool, GcArray, numberTypeFor, Ptr, Signed, Struct, Void } from "@rpyts/lltype/types-make";
import type { ArrayType, PtrType, StructField, StructType } from "@rpyts/lltype/types";
import type { LLArray, LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { constText } from "@rpyts/annotator/constant";
import { SomeDict } from "@rpyts/annotator/model-objects";
import type { DictDef } from "@rpyts/annotator/dictdef";
import { PyList, PyNone, type PyObject } from "@rpyts/pyhost/object";
import { PyDict } from "@rpyts/pyhost/pydict";
import { newBool } from "@rpyts/pyhost/values";
import { helper, type LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import { CanBeNull, TyperError, type Repr } from "../rmodel.js";
import type { RPythonTyper } from "../rtyper.js";
import { customKeyFunctions } from "./rdict-custom.js";
import { equalityOf, LazyStruct } from "./rlist.js";
import { StringRepr } from "../rstr.js";

/** Positions of entries plus 2; 0 and 1 mark places that are free and places that were deleted. */
const indexArray = (rtyper: RPythonTyper): ArrayType => GcArray(numberTypeFor(32, true, rtyper.wordBits));

const llVoidHash = helper("rdict", "ll_void_hash");

/** The helper that hashes keys of a Repr. */
function hashOf(r: Repr): LLHelper {
  return r.lowleveltype === Void ? llVoidHash : r.getLLHashFunction();
}

const isGcPointer = (r: Repr): boolean => r.lowleveltype.kind === "ptr" && r.lowleveltype.gckind === "gc";

export class DictRepr extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly dictdef: DictDef;
  private key: Repr | null = null;
  private value: Repr | null = null;
  private readonly layout: LazyStruct;
  private readonly constants = new Map<PyObject, LLPtr>();
  private ops: PyObject | null = null;

  constructor(rtyper: RPythonTyper, dictdef: DictDef) {
    super();
    this.rtyper = rtyper;
    this.dictdef = dictdef;
    this.layout = new LazyStruct("dicttable", () => this.fields());
  }

  get keyRepr(): Repr {
    return (this.key ??= this.rtyper.getrepr(this.dictdef.dictkey.sValue));
  }

  get valueRepr(): Repr {
    return (this.value ??= this.rtyper.getrepr(this.dictdef.dictvalue.sValue));
  }

  /** Whether equality and hash are functions of the program. */
  get custom(): boolean {
    return this.dictdef.dictkey.customEqHash !== null;
  }

  override get lowleveltype(): PtrType {
    return this.layout.get();
  }

  protected override setupRepr(): void {
    void this.lowleveltype;
  }

  private fields(): readonly StructField[] {
    return [
      ["num_live_items", Signed],
      ["num_ever_used_items", Signed],
      ["resize_counter", Signed],
      ["indexes", Ptr(indexArray(this.rtyper))],
      ["entries", Ptr(this.entries)],
    ];
  }

  /** The array of entries. */
  get entries(): ArrayType {
    const fields: StructField[] = [["key", this.keyRepr.lowleveltype], ["value", this.valueRepr.lowleveltype]];
    if (this.keepsHash) fields.push(["f_hash", Signed]);
    if (!this.nullKeyIsDead) fields.push(["f_valid", Bool]);
    return GcArray(Struct("dictentry", fields));
  }

  private get keepsHash(): boolean {
    // Strings keep their hash themselves.
    return this.custom || !(this.keyRepr.fastHash || this.keyRepr instanceof StringRepr || this.keyRepr.lowleveltype === Void);
  }

  private get nullKeyIsDead(): boolean {
    return isGcPointer(this.keyRepr) && !this.keyRepr.canLLBeNull(this.dictdef.dictkey.sValue);
  }

  /** The DictOps object of this type, as a Void operand. */
  get opsConstant(): Constant {
    return new Constant((this.ops ??= this.makeOps()), Void);
  }

  private makeOps(): PyObject {
    const { helpers, host } = this.rtyper;
    const [hash, eq] = this.custom ? customKeyFunctions(this.rtyper, this.dictdef.dictkey, this.keyRepr) : this.keyFunctions();
    const direct = !this.custom && this.keyRepr.getLLEqFunction() === null;
    const flags = [direct, this.keepsHash, this.nullKeyIsDead, isGcPointer(this.keyRepr), isGcPointer(this.valueRepr), this.custom];
    return host.call(helpers.attribute("rdict", "DictOps"), [helpers.resolve(hash), helpers.resolve(eq), ...flags.map(newBool)]);
  }

  private keyFunctions(): [LLHelper, LLHelper] {
    return [hashOf(this.keyRepr), equalityOf(this.keyRepr)];
  }

  /** An empty dictionary. */
  newdict(hop: HighLevelOp): Hlvalue {
    const types = [this.lowleveltype.TO, indexArray(this.rtyper), this.entries].map((type) => new Constant(type, Void));
    return hop.gendirectcall(helper("rdict", "ll_newdict"), ...types);
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullptrOf(this.lowleveltype);
    let ptr = this.constants.get(value);
    if (ptr === undefined) {
      const content = contentOf(this.rtyper, value);
      ptr = malloc(this.lowleveltype.TO as StructType, null, { immortal: true });
      this.constants.set(value, ptr);
      const table = ptr.obj as LLStruct;
      this.rtyper.prebuilt.fill(() => this.fill(table, content));
    }
    return ptr;
  }

  /** The entries, and no table of indexes: see the head of this file. */
  private fill(table: LLStruct, content: readonly (readonly [PyObject, PyObject])[]): void {
    const count = content.length;
    const entries = malloc(this.entries, count, { immortal: true });
    const items = (entries.obj as LLArray).items;
    content.forEach(([key, value], i) => {
      const entry = items[i] as LLStruct;
      entry.set("key", this.keyRepr.convertConst(key));
      entry.set("value", this.valueRepr.convertConst(value));
      if (!this.nullKeyIsDead) entry.set("f_valid", true);
    });
    table.set("num_live_items", count);
    table.set("num_ever_used_items", count);
    table.set("entries", entries);
    table.set("indexes", malloc(indexArray(this.rtyper), 0, { immortal: true }));
  }
}

/** Keys and values of a dictionary of the host; an r_dict keeps them in a dict of its own. */
function contentOf(rtyper: RPythonTyper, value: PyObject): readonly (readonly [PyObject, PyObject])[] {
  if (value instanceof PyDict) return value.entries();
  const { host } = rtyper;
  const keys = host.call(host.getattr(value, "keys"), []);
  const getitem = host.getattr(value, "__getitem__");
  if (!(keys instanceof PyList)) throw new TyperError(`not a dictionary: ${constText(value)}`);
  return keys.items.map((key) => [key, host.call(getitem, [key])] as const);
}

/** The key of the Repr of an annotation. */
export function dictKeyText(rtyper: RPythonTyper, s: SomeDict): string {
  return `dict ${rtyper.idOf(s.dictdef.dictkey)} ${rtyper.idOf(s.dictdef.dictvalue)}`;
}
