// What the small language's programs are about, in each type system: types, classes with a method, exceptions, a global object. Memory has vtables and
// pointers (types.ts), the platform's objects have classes.

import { Constant, SpaceOperation, Variable, type Block, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { ClassExceptionData, type ExceptionData, type RaisedObject } from "@rpyts/llinterp/exception-data";
import { functionptr, nullptr } from "@rpyts/lltype/lltype";
import { InstanceType, OOClass } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import { Bool, Func, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { A, APTR, B, BPTR, CLASSES, ETYPE, METHOD, OBJECTPTR, exceptions, global, makeVtable, type ExceptionName } from "./types.js";

/** An object that is shown by its number. */
interface Fields {
  get(name: string): LLValue;
  set(name: string, value: LLValue): void;
}

/** Appends an operation. */
export type Emit = (opname: string, args: Hlvalue[], type?: LowLevelType) => Variable;

export interface World {
  readonly etype: LowLevelType;
  readonly root: LowLevelType;
  readonly a: LowLevelType;
  readonly b: LowLevelType;
  readonly global: Constant;
  readonly fields: Fields;
  readonly exceptions: ExceptionData;
  readonly base: LLValue;
  readonly assertionError: LLValue;
  /** Prebuilt objects that engines refer to. */
  readonly roots: readonly LLValue[];
  readonly nothing: LLValue;
  exception(name: ExceptionName): { readonly type: LLValue; readonly value: LLValue };
  /** Methods of A and B; they take the object and a number. */
  setMethods(make: (name: string, factor: number) => FunctionGraph): void;
  /** What a method's first argument is as an A. */
  selfAsA(self: Variable, emit: Emit): Hlvalue;
  readonly self: LowLevelType;
  isB(object: Hlvalue, emit: Emit): Hlvalue;
  /** The operation that calls the method, and its operands. */
  methodCall(object: Hlvalue, argument: Hlvalue, emit: Emit): readonly [opname: string, args: Hlvalue[]];
  /** A new object, as an exact instance of its class; its fields are still to be set. */
  create(cls: "A" | "B", emit: Emit): Variable;
}

const name = (text: string): Constant => new Constant(text, Void);

export function emitter(block: () => Block): Emit {
  return (opname, args, type = Void) => {
    const v = new Variable("v", type);
    block().operations.push(new SpaceOperation(opname, args, v));
    return v;
  };
}

export function pointerTo(graph: FunctionGraph): LLPtr {
  const type = Func(graph.args.map((a) => a.concretetype as LowLevelType), graph.returnvar.concretetype as LowLevelType);
  return functionptr(type, graph.name, { graph });
}

export class MemoryWorld implements World {
  readonly etype = ETYPE;
  readonly root = OBJECTPTR;
  readonly a = APTR;
  readonly b = BPTR;
  readonly self = OBJECTPTR;
  readonly global = new Constant(global, global.type);
  readonly fields = global.obj as LLStruct;
  readonly exceptions = exceptions;
  readonly base = CLASSES.Exception.type;
  readonly assertionError = CLASSES.AssertionError.type;
  readonly roots = [];
  readonly nothing = nullptr(A);
  private methods: readonly FunctionGraph[] = [];
  private tables: { readonly A: LLPtr; readonly B: LLPtr } | null = null;

  get vtables(): { readonly A: LLPtr; readonly B: LLPtr } {
    return this.tables!;
  }

  exception(cls: ExceptionName): { readonly type: LLValue; readonly value: LLValue } {
    return CLASSES[cls];
  }

  setMethods(make: (graphName: string, factor: number) => FunctionGraph): void {
    this.methods = [make("methodA", 3), make("methodB", 5)];
    const [methodA, methodB] = this.methods.map(pointerTo) as [LLPtr, LLPtr];
    this.tables = { A: makeVtable("A", 20, 22, methodA), B: makeVtable("B", 21, 22, methodB) };
  }

  selfAsA(self: Variable, emit: Emit): Hlvalue {
    return emit("cast_pointer", [self], APTR);
  }

  private typeptr(object: Hlvalue, emit: Emit): Variable {
    return emit("getfield", [emit("cast_pointer", [object], OBJECTPTR), name("typeptr")], ETYPE);
  }

  isB(object: Hlvalue, emit: Emit): Hlvalue {
    return emit("ptr_eq", [this.typeptr(object, emit), new Constant(this.vtables.B, ETYPE)], Bool);
  }

  methodCall(object: Hlvalue, argument: Hlvalue, emit: Emit): readonly [string, Hlvalue[]] {
    const meth = emit("getfield", [this.typeptr(object, emit), name("method")], METHOD);
    const self = emit("cast_pointer", [object], OBJECTPTR);
    return ["indirect_call", [meth, self, argument, new Constant(this.methods, Void)]];
  }

  create(cls: "A" | "B", emit: Emit): Variable {
    const v = emit("malloc", [new Constant(cls === "A" ? A : B, Void), new Constant({ flavor: "gc" }, Void)], cls === "A" ? APTR : BPTR);
    emit("setfield", [emit("cast_pointer", [v], OBJECTPTR), name("typeptr"), new Constant(this.vtables[cls], ETYPE)]);
    return v;
  }
}

const ROOT = new InstanceType("Object", null);
const GLOBAL = new InstanceType("Global", ROOT);
for (const field of ["g", "log"]) GLOBAL.fields.set(field, { type: Signed, initial: 0 });
const OBJECT_GLOBAL = new OOInstance(GLOBAL);

function raisable(cls: string, base: InstanceType): RaisedObject {
  const type = new InstanceType(cls, base);
  return { type: type.classValue, value: new OOInstance(type) };
}

const BASE = raisable("Exception", ROOT);
const ARITHMETIC = raisable("ArithmeticError", BASE.value.type);
const OBJECT_CLASSES: { readonly [K in ExceptionName]: RaisedObject } = {
  Exception: BASE,
  ArithmeticError: ARITHMETIC,
  OverflowError: raisable("OverflowError", ARITHMETIC.value.type),
  ZeroDivisionError: raisable("ZeroDivisionError", ARITHMETIC.value.type),
  MemoryError: raisable("MemoryError", BASE.value.type),
  ValueError: raisable("ValueError", BASE.value.type),
  AssertionError: raisable("AssertionError", BASE.value.type),
};

/** Objects of the platform. Its classes belong to one program, since optimising takes methods from them. */
export class ObjectWorld implements World {
  readonly etype = OOClass;
  readonly root = BASE.value.type;
  readonly a: InstanceType;
  readonly b: InstanceType;
  readonly self: InstanceType;
  readonly global = new Constant(OBJECT_GLOBAL, GLOBAL);
  readonly fields = OBJECT_GLOBAL;
  readonly exceptions = new ClassExceptionData((cls) => OBJECT_CLASSES[cls as ExceptionName] ?? null);
  readonly base = BASE.type;
  readonly assertionError = OBJECT_CLASSES.AssertionError.type;
  readonly roots: readonly LLValue[];
  readonly nothing = null;

  constructor() {
    const a = new InstanceType("A", ROOT);
    a.fields.set("x", { type: Signed, initial: 17 });
    a.fields.set("next", { type: a, initial: null });
    const b = new InstanceType("B", a);
    b.fields.set("y", { type: Signed, initial: 0 });
    b.fields.set("x", { type: Signed, initial: 19 });
    [this.a, this.b, this.self] = [a, b, a];
    this.roots = Object.values(OBJECT_CLASSES).map(({ value }) => value);
  }

  exception(cls: ExceptionName): RaisedObject {
    return OBJECT_CLASSES[cls];
  }

  setMethods(make: (graphName: string, factor: number) => FunctionGraph): void {
    const type = Func([Signed], Signed);
    for (const [cls, graph] of [[this.a, make("methodA", 3)], [this.b, make("methodB", 5)]] as const) cls.methods.set("m", { name: "m", type, func: pointerTo(graph) });
  }

  selfAsA(self: Variable): Hlvalue {
    return self;
  }

  isB(object: Hlvalue, emit: Emit): Hlvalue {
    return emit("subclassof", [emit("classof", [object], OOClass), new Constant(this.b.classValue, OOClass)], Bool);
  }

  methodCall(object: Hlvalue, argument: Hlvalue): readonly [string, Hlvalue[]] {
    return ["oosend", [name("m"), object, argument]];
  }

  create(cls: "A" | "B", emit: Emit): Variable {
    const type = cls === "A" ? this.a : this.b;
    return emit("oonew", [new Constant(type, Void)], type);
  }
}
