// What functions ask of the program around them, and names of local variables.

import type { Value } from "@rpyts/flowmodel/model";
import type { RecordType } from "@rpyts/lltype/ootype";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { Expression } from "./nodes.js";

/** Functions of the runtime that the emitters of this package call by name; the runtime must have them all. */
export type RuntimeName =
  /** `caught(e)`: the program's exception that a caught value is; throws the value again when it is none. */
  | "caught"
  /** Bits of a float as a bigint, signed, and back. */
  | "floatToBits"
  | "bitsToFloat"
  /** Bits of a single float as a number, signed, and back. */
  | "singleToBits"
  | "bitsToSingle"
  /** A bigint as the nearest single float, rounded once. */
  | "bigintToSingle"
  /** The whole part of a float as a bigint; 0n for what has none. */
  | "floatToBigint"
  /** Upper half of the product of two unsigned 32-bit numbers. */
  | "mulHigh"
  /** The clock in nanoseconds, as a bigint. */
  | "readTimestamp"
  /** `fatalError(text)`: ends the program. */
  | "fatalError";

/** The program as the functions in it see it. Everything gives an expression that may stand anywhere in the program's text, a new node at each call. */
export interface ProgramNames {
  /** A constant of any type, function values included. */
  constant(value: LLValue, type: LowLevelType): Expression;
  /** What is called for a function value that is known: a function of the program, a method, or an external function of the runtime. */
  callee(value: LLValue, type: LowLevelType): Expression;
  /** A function of the runtime by its name; notes that it is used. */
  runtime(name: string): Expression;
  /** The instance that operations raise for a built-in class (`OverflowError`). */
  standardException(name: string): Expression;
  /** Whether the exit with this `llexitcase` takes the exceptions of a built-in class. */
  catchesStandard(llexitcase: Value, name: string): boolean;
  /** The test whether an exception goes to the exit with this `llexitcase`; null where every exception does. */
  exceptionTest(exception: Expression, llexitcase: Value): Expression | null;
  /** The class of an exception, as a value of the program. */
  exceptionType(exception: Expression): Expression;
  /** The class of the records of a type. */
  recordClass(type: RecordType): Expression;
  /** Whether a name means something in the whole program, so that no local variable may have it. */
  isGlobal(name: string): boolean;
}

const RESERVED =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof " +
  "interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield " +
  "NaN Infinity Math Number BigInt Map Array Object String Error globalThis";

/** Words that no variable may be called. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(RESERVED.split(" "));

/** A text as an identifier: what is not allowed becomes `_`. Not unique, may be a reserved word. */
export function identifierText(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9_$]+/g, "_");
  return clean === "" || /^[0-9]/.test(clean) ? `_${clean}` : clean;
}

/** Names within one function. */
export class LocalNames {
  private readonly names: ProgramNames;
  private readonly taken = new Set<string>();
  private readonly counters = new Map<string, number>();

  constructor(names: ProgramNames) {
    this.names = names;
  }

  /** A name like the wanted one that nothing else has. */
  unique(wanted: string): string {
    const base = identifierText(wanted);
    let name = base;
    let n = this.counters.get(base) ?? 0;
    while (this.taken.has(name) || RESERVED_WORDS.has(name) || this.names.isGlobal(name)) name = `${base}_${++n}`;
    this.counters.set(base, n);
    this.taken.add(name);
    return name;
  }
}
