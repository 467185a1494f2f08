// How a low-level operation is declared: one line with signature, effects and meaning. The tables are op-table-*.ts; llop.ts makes
// descriptors of them.
//
// A signature is `Signed Signed -> Signed`. Words: names of primitive types; `Ptr` any pointer, `GcPtr` a gc one; `Num` any value that is
// neither pointer nor container nor Void; `Any` anything; `T` anything, the same wherever it stands; `Void` constants (names, types, flags).
// `Void:what` says what the constant is. `word?` may be missing, `word*` stands for any number of the same kind. A result of `Any` is decided
// by the arguments: see op-result.ts.

/** What is declared of an operation. `folds` is a type-level fact: the folder's table is total over the operations that have it. */
export interface LLOpSpec<Folds extends boolean = boolean> {
  readonly sig: string;
  readonly doc: string;
  /** The result depends on nothing but the arguments, so that constants give a constant. */
  readonly folds: Folds;
  /** Folds unless it raises. */
  readonly tryFold: boolean;
  /** Must stay even when nobody uses the result. */
  readonly sideEffects: boolean;
  /** Names of the exception classes it may raise, as the program's. */
  readonly canRaise: readonly string[];
  /** May run the collector. */
  readonly canMallocGc: boolean;
}

interface SpecOptions {
  readonly canRaise?: readonly string[];
  readonly canMallocGc?: boolean;
}

const NOTHING: readonly string[] = [];

function spec<F extends boolean>(sig: string, doc: string, folds: F, tryFold: boolean, sideEffects: boolean, o: SpecOptions): LLOpSpec<F> {
  return { sig, doc, folds, tryFold, sideEffects, canRaise: o.canRaise ?? NOTHING, canMallocGc: o.canMallocGc ?? false };
}

/** A function of its arguments. */
export const pure = (sig: string, doc: string): LLOpSpec<true> => spec(sig, doc, true, false, false, {});

/** A function of its arguments that raises for some of them. */
export const checkedOp = (sig: string, doc: string, ...canRaise: string[]): LLOpSpec<true> => spec(sig, doc, true, true, false, { canRaise });

/** Looks at memory or the machine and changes nothing. */
export const reads = (sig: string, doc: string, options: SpecOptions = {}): LLOpSpec<false> => spec(sig, doc, false, false, false, options);

/** Changes something. */
export const effect = (sig: string, doc: string, options: SpecOptions = {}): LLOpSpec<false> => spec(sig, doc, false, false, true, options);

/** Can raise whatever the program can. */
export const RAISES_ANYTHING: readonly string[] = ["Exception"];
