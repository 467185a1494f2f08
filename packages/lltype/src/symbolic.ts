// Whole numbers whose value the backend knows, or somebody knows later. Answers to upstream's rlib/objectmodel Symbolic family.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { Int } from "@rpyts/tool/machine-int";
import type { NumberType } from "./types.js";

/** Stands where a Signed (or another number) would. The folder leaves it alone; llinterp asks `known()`. */
export abstract class Symbolic {
  /** The type of the number; null means Signed. */
  readonly type: NumberType | null;

  constructor(type: NumberType | null = null) {
    this.type = type;
  }

  /** The number where it is known before code generation, else null. */
  abstract known(): Int | null;
  abstract toString(): string;
}

/** A number computed when the backend writes it. */
export class ComputedIntSymbolic extends Symbolic {
  private readonly compute: () => Int;

  constructor(compute: () => Int, type: NumberType | null = null) {
    super(type);
    this.compute = compute;
  }

  known(): Int {
    return this.compute();
  }

  toString(): string {
    return "<computed int>";
  }
}

/** A number that an expression of the target language gives; `fallback` is what interpreters use. */
export class CDefinedIntSymbolic extends Symbolic {
  readonly expr: string;
  readonly fallback: Int;

  constructor(expr: string, fallback: Int = 0, type: NumberType | null = null) {
    super(type);
    this.expr = expr;
    this.fallback = fallback;
  }

  known(): Int {
    return this.fallback;
  }

  toString(): string {
    return `<C ${this.expr}>`;
  }
}

/** A number that an expression of C gives, and that nobody else can know. */
export class CExpressionSymbolic extends CDefinedIntSymbolic {
  override known(): Int {
    throw new DiagnosticError({ code: "llinterp/missing-external", message: `the value of ${this.expr} is known to the C compiler only` });
  }
}

/** True once the program is translated; false on the untranslated host. */
export const malloc_zero_filled = new CDefinedIntSymbolic("MALLOC_ZERO_FILLED", 0);
export const running_on_llinterp = new CDefinedIntSymbolic("RUNNING_ON_LLINTERP", 1);
/** `we_are_translated()`: 1 in every engine that runs low-level graphs. */
export const we_are_translated_value = new CDefinedIntSymbolic("1 /* we are translated */", 1);
