// Exceptions at low level: the type is a vtable, the value an instance. Answers to ExceptionData of upstream's rtyper/exceptiondata.py; llinterp,
// the exception transform and the backends ask it.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { castPointer } from "@rpyts/lltype/lltype";
import type { PtrType } from "@rpyts/lltype/types";
import type { LLPtr, LLStruct } from "@rpyts/lltype/values";
import { tryLltypeToAnnotation } from "@rpyts/annotator/llannotation";
import { EXCEPTION_TYPES, Exception } from "@rpyts/pyhost/exception-types";
import type { PyClass } from "@rpyts/pyhost/object";
import { InternalError } from "@rpyts/tool/assert-never";
import type { ExceptionData } from "../exceptiondata.js";
import { helper } from "../helper.js";
import { isClass } from "@rpyts/annotator/hostview";
import type { RPythonTyper } from "../rtyper.js";
import { ClassRepr } from "./class-repr.js";
import { InstanceRepr } from "./instance-repr.js";
import { classNameText, type RootTypes } from "./root-types.js";

/** Classes that operations, helpers and engines raise; upstream's standardexceptions. */
export const STANDARD_EXCEPTIONS: readonly string[] = [
  "TypeError", "OverflowError", "ValueError", "ZeroDivisionError", "MemoryError", "IOError", "OSError", "StopIteration", "KeyError", "IndexError",
  "AssertionError", "RuntimeError", "UnicodeDecodeError", "UnicodeEncodeError", "NotImplementedError",
];

/** Classes of our own that engines raise, in ll/exceptions.py. */
const OWN_EXCEPTIONS: readonly string[] = ["StackOverflow"];

const llIssubclass = helper("rclass", "ll_issubclass");

interface Raised {
  readonly type: LLPtr;
  readonly value: LLPtr;
}

export class LLExceptionData implements ExceptionData {
  private readonly rtyper: RPythonTyper;
  private readonly root: RootTypes;
  readonly rExceptionType: ClassRepr;
  readonly rExceptionValue: InstanceRepr;
  private readonly classes = new Map<string, PyClass>();
  private readonly standards = new Map<PyClass, Raised>();
  private graph: FunctionGraph | null = null;

  constructor(rtyper: RPythonTyper, root: RootTypes) {
    this.rtyper = rtyper;
    this.root = root;
    this.rExceptionType = rtyper.getClassRepr(null) as ClassRepr;
    for (const type of EXCEPTION_TYPES) if (STANDARD_EXCEPTIONS.includes(type.name)) this.classes.set(type.name, type);
    const bk = rtyper.bookkeeper;
    for (const cls of this.classes.values()) bk.getuniqueclassdef(cls);
    this.rExceptionValue = rtyper.getInstanceRepr(bk.getuniqueclassdef(Exception)) as InstanceRepr;
  }

  get lltypeOfExceptionType(): PtrType {
    return this.rExceptionType.lowleveltype;
  }

  get lltypeOfExceptionValue(): PtrType {
    return this.rExceptionValue.lowleveltype;
  }

  /** The names the exception transform knows these types by. */
  get exceptionType(): PtrType {
    return this.lltypeOfExceptionType;
  }

  get exceptionValue(): PtrType {
    return this.lltypeOfExceptionValue;
  }

  finish(): void {
    for (const name of OWN_EXCEPTIONS) {
      const cls = this.rtyper.helpers.attribute("exceptions", name);
      if (!isClass(cls)) throw new InternalError(`ll/exceptions.py: ${name} is no class`);
      this.classes.set(name, cls);
      this.rtyper.bookkeeper.getuniqueclassdef(cls);
    }
    this.rtyper.classIds.assign(this.rtyper.bookkeeper.classdefs);
    for (const cls of this.classes.values()) this.raisedFor(cls);
  }

  makeHelpers(): void {
    const s = tryLltypeToAnnotation(this.lltypeOfExceptionType, this.rtyper.wordBits)!;
    this.graph = this.rtyper.annotateHelper(llIssubclass, [s, s]);
  }

  get matchGraph(): FunctionGraph {
    if (this.graph === null) throw new InternalError("exception helpers are made at the end of typing");
    return this.graph;
  }

  standardInstance(cls: PyClass): LLPtr {
    return this.raisedFor(cls).value;
  }

  /** The prebuilt instance that engines raise for a class, by name, and its class. */
  standard(name: string): Raised {
    const cls = this.classes.get(name);
    if (cls === undefined) throw new InternalError(`${name} is no exception that engines raise`);
    return this.raisedFor(cls);
  }

  private raisedFor(cls: PyClass): Raised {
    let raised = this.standards.get(cls);
    if (raised === undefined) {
      const classdef = this.rtyper.bookkeeper.getuniqueclassdef(cls);
      const rInstance = this.rtyper.getInstanceRepr(classdef) as InstanceRepr;
      const value = castPointer(this.lltypeOfExceptionValue, rInstance.getReusablePrebuiltInstance());
      raised = { type: rInstance.rclass.getVtable(), value };
      this.standards.set(cls, raised);
    }
    return raised;
  }

  /** The class that every exception is an instance of. */
  get baseClass(): LLPtr {
    return this.rExceptionValue.rclass.getVtable();
  }

  /** Whether an exception of a class goes to an exit with this class. */
  matches(type: LLPtr, llexitcase: unknown): boolean {
    const base = (llexitcase as LLPtr).obj as LLStruct;
    const number = Number((castPointer(this.root.CLASSTYPE, type).obj as LLStruct).get("subclassrange_min"));
    return Number(base.get("subclassrange_min")) <= number && number < Number(base.get("subclassrange_max"));
  }

  className(type: LLPtr): string {
    return classNameText((type.obj as LLStruct).get("name") as LLPtr);
  }
}
