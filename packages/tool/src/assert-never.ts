// Exhaustiveness of switches over discriminated unions, and the error for faults of ours.

/** Thrown where the toolchain itself is wrong: never the user's program. Carries what is needed to find the place. */
export class InternalError extends Error {
  override readonly name = "InternalError";
  /** The pass that was running, when known; filled in by the driver. */
  pass: string | null = null;
  /** The graph that was worked on, when known; filled in by the pass runner. */
  graph: string | null = null;
}

/** The default case of an exhaustive switch: a new member of the union stops compiling here. */
export function assertNever(value: never): never {
  throw new InternalError(`unexpected value: ${String(value)}`);
}

/** Asserts an invariant of ours; `message` says which one. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InternalError(message);
}
