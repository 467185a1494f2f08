// Functions that object-oriented platforms provide by name: the outside world and what only the platform does well. A helper calls one through a
// function pointer with this `external` name; llinterp and each object-oriented backend are total tables over them. Strings are bytes.
// Functions that fail give -1 (or null) and leave the reason to `oo_errno`; helpers in ll/ make exceptions of it.

/** Words of a signature: primitive types, String, Unicode, Strings (List of String). */
export interface OOExternalSpec {
  readonly sig: string;
  readonly doc: string;
  /** False when a call whose result nobody uses may go. */
  readonly sideEffects: boolean;
}

const world = (sig: string, doc: string): OOExternalSpec => ({ sig, doc, sideEffects: true });

/** The system. */
export const OO_EXTERNALS = {
  oo_errno: world("-> Signed", "the error number of the last function that failed"),
  oo_os_write: world("Signed String -> Signed", "writes bytes to a file descriptor; how many were written, or -1"),
  oo_os_read: world("Signed Signed -> String", "at most that many bytes of a file descriptor; empty at the end, null on failure"),
} as const satisfies Record<string, OOExternalSpec>;

export type OOExternalName = keyof typeof OO_EXTERNALS;
