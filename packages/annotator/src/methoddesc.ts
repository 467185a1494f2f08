// Descriptions of methods: of classes, and of frozen objects. Answers to MethodDesc and MethodOfFrozenDesc of upstream's description.py.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import type { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import type { ClassDef } from "./classdef.js";
import { Desc, type DescKind, type Whence } from "./desc.js";
import type { FrozenDesc } from "./frozendesc.js";
import { addCallSite, type FunctionDesc } from "./functiondesc.js";
import type { SomeObject } from "./model.js";
import { type InstanceFlags, SomeInstance, SomePBC } from "./model-objects.js";

/** A function found on a class: not bound yet while `selfclassdef` is null. */
export class MethodDesc extends Desc {
  readonly funcdesc: FunctionDesc;
  /** The class the function was found on. */
  readonly originclassdef: ClassDef;
  /** The class of the instances it is bound to, or of classes above. */
  readonly selfclassdef: ClassDef | null;
  readonly name: string;
  readonly flags: InstanceFlags;

  constructor(
    bookkeeper: Bookkeeper,
    funcdesc: FunctionDesc,
    originclassdef: ClassDef,
    selfclassdef: ClassDef | null,
    name: string,
    flags: InstanceFlags,
  ) {
    super(bookkeeper, null);
    this.funcdesc = funcdesc;
    this.originclassdef = originclassdef;
    this.selfclassdef = selfclassdef;
    this.name = name;
    this.flags = flags;
  }

  get kind(): DescKind {
    return "method";
  }

  get label(): string {
    return `${(this.selfclassdef ?? this.originclassdef).shortname}.${this.name}`;
  }

  get sSelf(): SomeInstance {
    if (this.selfclassdef === null) throw new InternalError(`call of the unbound method description ${this.label}`);
    return new SomeInstance(this.selfclassdef, false, this.flags);
  }

  pycall(whence: Whence, args: CallArguments, sPrevious: SomeObject, op: SpaceOperation | null): SomeObject {
    return this.funcdesc.pycall(whence, args.prepend(this.sSelf), sPrevious, op);
  }

  override bindUnder(_classdef: ClassDef, name: string): Desc {
    // A bound method stored on a class stays what it is; an unbound one is found from the new place.
    if (this.selfclassdef !== null) return this;
    return this.bookkeeper.getMethodDesc(this.funcdesc, _classdef, null, name, this.flags);
  }

  bindSelf(newselfclassdef: ClassDef, flags: InstanceFlags): MethodDesc {
    return this.bookkeeper.getMethodDesc(this.funcdesc, this.originclassdef, newselfclassdef, this.name, flags);
  }

  considerCallSite(descs: readonly Desc[], args: CallArguments, _sResult: SomeObject, op: SpaceOperation | null): void {
    const methods = descs as readonly MethodDesc[];
    const shape = args.rawShape(1);
    const functions = methods.map((m) => m.funcdesc);
    // Each function sees its own class as self; graphs of unspecialised functions do not depend on it.
    const rows = new Map(methods.map((m) => [m.funcdesc, args.prepend(m.sSelf)]));
    const first = functions[0]!;
    first.mergeCallFamilies(functions.slice(1));
    const row = new Map(functions.map((f) => [f.rowkey, f.variantForCallSite(rows.get(f)!, op)] as const));
    first.getCallFamily().addRow(shape, row);
  }

  /** Keeps, of methods with one function, those bound to the most general classes; flags that not all share are dropped. */
  override simplifySet(descs: readonly Desc[]): readonly Desc[] {
    const methods = commonFlags(descs as readonly MethodDesc[]);
    if (methods.length === 1) return methods;
    const groups = new Map<FunctionDesc, MethodDesc[]>();
    for (const m of methods) {
      const group = groups.get(m.funcdesc);
      if (group === undefined) groups.set(m.funcdesc, [m]);
      else group.push(m);
    }
    if (groups.size === methods.length) return methods;
    return methods.filter((m) => !groups.get(m.funcdesc)!.some((other) => covers(other, m)));
  }
}

function covers(general: MethodDesc, special: MethodDesc): boolean {
  if (general === special || general.selfclassdef === null || special.selfclassdef === null) return false;
  if (general.originclassdef !== special.originclassdef || general.name !== special.name) return false;
  return general.selfclassdef !== special.selfclassdef && special.selfclassdef.issubclass(general.selfclassdef);
}

function commonFlags(methods: readonly MethodDesc[]): readonly MethodDesc[] {
  const first = methods[0]!.flags;
  if (methods.every((m) => m.flags.length === 0)) return methods;
  const common = first.filter((flag) => methods.every((m) => m.flags.includes(flag)));
  const same = methods.map((m) => m.bookkeeper.getMethodDesc(m.funcdesc, m.originclassdef, m.selfclassdef, m.name, common));
  return [...new Set(same)].sort((a, b) => a.id - b.id);
}

/** A function of a frozen object's class, bound to the frozen object. */
export class MethodOfFrozenDesc extends Desc {
  readonly funcdesc: FunctionDesc;
  readonly frozendesc: FrozenDesc;

  constructor(bookkeeper: Bookkeeper, funcdesc: FunctionDesc, frozendesc: FrozenDesc) {
    super(bookkeeper, null);
    this.funcdesc = funcdesc;
    this.frozendesc = frozendesc;
  }

  get kind(): DescKind {
    return "methodOfFrozen";
  }

  get label(): string {
    return `${this.frozendesc.label}.${this.funcdesc.label}`;
  }

  private get sSelf(): SomePBC {
    return new SomePBC([this.frozendesc]);
  }

  pycall(whence: Whence, args: CallArguments, sPrevious: SomeObject, op: SpaceOperation | null): SomeObject {
    return this.funcdesc.pycall(whence, args.prepend(this.sSelf), sPrevious, op);
  }

  considerCallSite(descs: readonly Desc[], args: CallArguments, _sResult: SomeObject, op: SpaceOperation | null): void {
    const methods = descs as readonly MethodOfFrozenDesc[];
    addCallSite([...new Set(methods.map((m) => m.funcdesc))], args.prepend(this.sSelf), args.rawShape(1), op);
  }
}
