// Dictionaries: Reprs, layouts, constants. Answers to OrderedDictRepr of upstream's lltypesystem/rordereddict.py; all dictionaries keep their order. What
// differs on purpose: what depends on keys and values is in a DictOps object of ll/rdict.py, which helpers get as a constant, not in methods of the type.
// Prebuilt dictionaries are laid out without their table of indexes, which the first look-up makes.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { malloc } from "@rpyts/lltype/lltype";
import { Bool, GcArray, GCREF, Ptr, Signed, Struct, Void } from "@rpyts/lltype/types-make";
import type { ArrayType, PtrType, StructField, StructType } from "@rpyts/lltype/types";
import type { LLArray, LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { SomeDict } from "@rpyts/annotator/model-objects";
import type { PyObject } from "@rpyts/pyhost/object";
import { newBool } from "@rpyts/pyhost/values";
import { helper, type LLHelper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { customKeyFunctions } from "../rdict-custom.js";
import { DictRepr, dictReprRule, type DictContent, type DictVariant } from "../rdict.js";
import { equalityOf } from "../rlist.js";
import type { Repr } from "../rmodel.js";
import { StringRepr } from "../rstr.js";
import type { RtypeTables } from "../tables.js";
import { LazyStruct } from "./heap.js";
import { LLDictIteratorRepr } from "./rdict-iter.js";

const llVoidHash = helper("rdict", "ll_void_hash");

/** The helper that hashes keys of a Repr. */
function hashOf(r: Repr): LLHelper {
  return r.lowleveltype === Void ? llVoidHash : r.getLLHashFunction();
}

const isGcPointer = (r: Repr): boolean => r.lowleveltype.kind === "ptr" && r.lowleveltype.gckind === "gc";

export class LLDictRepr extends DictRepr {
  private readonly layout = new LazyStruct("dicttable", () => this.fields());
  private ops: PyObject | null = null;

  override get lowleveltype(): PtrType {
    return this.layout.get();
  }

  private fields(): readonly StructField[] {
    return [
      ["num_live_items", Signed],
      ["num_ever_used_items", Signed],
      ["resize_counter", Signed],
      // Positions of entries plus 2, where 0 and 1 mark places that are free or were deleted: an array of numbers of index_width bytes.
      ["indexes", GCREF],
      ["index_width", Signed],
      ["index_mask", Signed],
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

  override call(llops: LowLevelOpList, name: string, ...vArgs: Hlvalue[]): Variable {
    return llops.gendirectcall(helper("rdict", name), ...vArgs, this.opsConstant);
  }

  override callPlain(llops: LowLevelOpList, name: string, vDict: Hlvalue): Variable {
    return llops.gendirectcall(helper("rdict", name), vDict);
  }

  override newdict(llops: LowLevelOpList): Hlvalue {
    const types = [this.lowleveltype.TO, this.entries].map((type) => new Constant(type, Void));
    return llops.gendirectcall(helper("rdict", "ll_newdict"), ...types);
  }

  override makeIterator(variant: DictVariant, reversed: boolean): LLDictIteratorRepr {
    return new LLDictIteratorRepr(this, variant, reversed);
  }

  protected override prebuilt(): LLValue {
    return malloc(this.lowleveltype.TO as StructType, null, { immortal: true });
  }

  /** The entries, and no table of indexes: see the head of this file. */
  protected override fill(dict: LLValue, content: DictContent): void {
    const table = (dict as LLPtr).obj as LLStruct;
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
    table.set("index_width", 1);
    table.set("index_mask", -1);
  }
}

/** The Reprs of dictionaries. */
export function registerDictReprs(t: RtypeTables): void {
  t.annotation.on(SomeDict, dictReprRule(LLDictRepr));
}
