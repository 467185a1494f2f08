// What the rtyper, llinterp and the backends must know of exceptions: the types of exception type and value, prebuilt instances of the standard
// exceptions, matching. Answers to ExceptionData of upstream's rtyper/exceptiondata.py.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { isClass } from "@rpyts/annotator/hostview";
import { tryLltypeToAnnotation } from "@rpyts/annotator/llannotation";
import { EXCEPTION_TYPES, Exception } from "@rpyts/pyhost/exception-types";
import type { PyClass } from "@rpyts/pyhost/object";
import { InternalError } from "@rpyts/tool/assert-never";
import type { LLHelper } from "./helper.js";
import type { ClassReprBase, InstanceReprBase } from "./rclass.js";
import type { RPythonTyper } from "./rtyper.js";

/** Classes that operations, helpers and engines raise; upstream's standardexceptions. */
export const STANDARD_EXCEPTIONS: readonly string[] = [
  "TypeError", "OverflowError", "ValueError", "ZeroDivisionError", "MemoryError", "IOError", "OSError", "StopIteration", "KeyError", "IndexError",
  "AssertionError", "RuntimeError", "UnicodeDecodeError", "UnicodeEncodeError", "NotImplementedError",
];

/** Classes of our own that engines raise, in ll/exceptions.py. */
const OWN_EXCEPTIONS: readonly string[] = ["StackOverflow"];

/** An exception class and an instance of it. */
export interface Raised {
  readonly type: LLValue;
  readonly value: LLValue;
}

export abstract class ExceptionData {
  protected readonly rtyper: RPythonTyper;
  readonly rExceptionType: ClassReprBase;
  readonly rExceptionValue: InstanceReprBase;
  private readonly classes = new Map<string, PyClass>();
  private readonly standards = new Map<PyClass, Raised>();
  private readonly match: LLHelper;
  private graph: FunctionGraph | null = null;

  /** `match` is the helper that says whether a class is another or below it. */
  constructor(rtyper: RPythonTyper, match: LLHelper) {
    this.rtyper = rtyper;
    this.match = match;
    this.rExceptionType = rtyper.getClassRepr(null);
    for (const type of EXCEPTION_TYPES) if (STANDARD_EXCEPTIONS.includes(type.name)) this.classes.set(type.name, type);
    const bk = rtyper.bookkeeper;
    for (const cls of this.classes.values()) bk.getuniqueclassdef(cls);
    this.rExceptionValue = rtyper.getInstanceRepr(bk.getuniqueclassdef(Exception));
  }

  get lltypeOfExceptionType(): LowLevelType {
    return this.rExceptionType.lowleveltype;
  }

  get lltypeOfExceptionValue(): LowLevelType {
    return this.rExceptionValue.lowleveltype;
  }

  /** Gives each standard exception its class and its prebuilt instance. Runs before blocks are typed. */
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

  /** Annotates the helper function; runs when all else is typed. */
  makeHelpers(): void {
    const s = tryLltypeToAnnotation(this.lltypeOfExceptionType, this.rtyper.wordBits)!;
    this.graph = this.rtyper.annotateHelper(this.match, [s, s]);
  }

  /** The graph of `exception_match(type1, type2)`. */
  get matchGraph(): FunctionGraph {
    if (this.graph === null) throw new InternalError("exception helpers are made at the end of typing");
    return this.graph;
  }

  /** The prebuilt instance of an exception class that operations and engines raise. */
  standardInstance(cls: PyClass): LLValue {
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
      const rInstance = this.rtyper.getInstanceRepr(this.rtyper.bookkeeper.getuniqueclassdef(cls));
      const value = this.rExceptionValue.castConst(rInstance.getReusablePrebuiltInstance());
      raised = { type: rInstance.rclass.classValue(), value };
      this.standards.set(cls, raised);
    }
    return raised;
  }

  /** The class that every exception is an instance of. */
  get baseClass(): LLValue {
    return this.rExceptionValue.rclass.classValue();
  }

  /** Whether an exception of a class goes to an exit with this class. */
  abstract matches(type: LLValue, llexitcase: LLValue): boolean;
  /** The name of an exception's class, for messages. */
  abstract className(type: LLValue): string;
}
