// What the interpreter asks of the program's exceptions: instances for exceptions that operations raise, and matching. The rtyper's exception data
// answers; `VtableExceptionData` is the usual answer, by ranges of subclass numbers in vtables, `ClassExceptionData` the one of the object-oriented
// type system.

import { InternalError } from "@rpyts/tool/assert-never";
import { classOfValue } from "@rpyts/lltype/fold-oo";
import { OOClassValue } from "@rpyts/lltype/ootype";
import type { OOInstance } from "@rpyts/lltype/oovalues";
import { LLArray, LLPtr, LLStruct, LLSubArray, type LLValue } from "@rpyts/lltype/values";

/** An exception class and an instance of it: pointers, or values of the object-oriented type system. */
export interface RaisedException<V = LLPtr> {
  readonly type: V;
  readonly value: V;
}

export interface ExceptionData {
  /** The prebuilt instance that engines raise for a built-in class (`OverflowError`), and its class. */
  standard(name: string): RaisedException<LLValue>;
  /** Whether an exception of this class goes to an exit with this `llexitcase`. */
  matches(type: LLValue, llexitcase: LLValue): boolean;
  /** Name of an exception's class, for messages. */
  className(type: LLValue): string;
}

/** The part of a vtable with the subclass range: the root of the vtables' inheritance line. */
function rootVtable(vtable: LLPtr): LLStruct {
  let obj: LLValue = vtable.obj;
  while (obj instanceof LLStruct) {
    if (obj.type.indexOf("subclassrange_min") >= 0) return obj;
    obj = obj.fields[0];
  }
  throw new InternalError(`${vtable.toString()} is no vtable`);
}

/** Exceptions whose classes are vtables with `subclassrange_min` and `subclassrange_max`. */
export class VtableExceptionData implements ExceptionData {
  private readonly byName: (name: string) => RaisedException | null;

  /** `byName` gives the prebuilt instances. */
  constructor(byName: (name: string) => RaisedException | null) {
    this.byName = byName;
  }

  standard(name: string): RaisedException {
    const found = this.byName(name);
    if (found === null) throw new InternalError(`the program has no prebuilt ${name}`);
    return found;
  }

  matches(type: LLPtr, llexitcase: LLValue): boolean {
    if (!(llexitcase instanceof LLPtr)) throw new InternalError(`an exceptional exit whose llexitcase is ${String(llexitcase)}`);
    const base = rootVtable(llexitcase);
    const number = Number(rootVtable(type).get("subclassrange_min"));
    return Number(base.get("subclassrange_min")) <= number && number < Number(base.get("subclassrange_max"));
  }

  className(type: LLPtr): string {
    const root = rootVtable(type);
    const name = root.type.indexOf("name") >= 0 ? root.get("name") : null;
    const chars = name instanceof LLPtr ? name.obj : name;
    if (!(chars instanceof LLArray) && !(chars instanceof LLSubArray)) return type.toString();
    let text = "";
    for (let i = 0; i < chars.length; i++) {
      const code = chars.get(i);
      if (typeof code !== "number" || code === 0) break;
      text += String.fromCharCode(code);
    }
    return text;
  }
}

/** A class and an instance of it, as values of the object-oriented type system. */
export interface RaisedObject {
  readonly type: OOClassValue;
  readonly value: OOInstance;
}

/** Exceptions whose classes are class values of the object-oriented type system. */
export class ClassExceptionData implements ExceptionData {
  private readonly byName: (name: string) => RaisedObject | null;

  /** `byName` gives the prebuilt instances. */
  constructor(byName: (name: string) => RaisedObject | null) {
    this.byName = byName;
  }

  standard(name: string): RaisedObject {
    const found = this.byName(name);
    if (found === null) throw new InternalError(`the program has no prebuilt ${name}`);
    return found;
  }

  matches(type: LLValue, llexitcase: LLValue): boolean {
    if (!(llexitcase instanceof OOClassValue)) throw new InternalError(`an exceptional exit whose llexitcase is ${String(llexitcase)}`);
    return classOfValue(type).instance.isSubclassOf(llexitcase.instance);
  }

  className(type: LLValue): string {
    return classOfValue(type).instance.name;
  }
}

/** Programs without exceptions: whatever raises ends with an error. */
export class NoExceptions implements ExceptionData {
  standard(name: string): RaisedException<LLValue> {
    throw new InternalError(`${name} is raised, and the program has no exceptions`);
  }

  matches(): boolean {
    return false;
  }

  className(type: LLValue): string {
    return String(type);
  }
}
