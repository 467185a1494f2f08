// Calls of C functions from an interpreter: what a process that can make them is asked, and what it answers. The process has memory of its own; who asks
// keeps a mirror of it. `cli` implements it with a child process, so that a crash in C ends that one only.

/** A scalar of C: i8 … i64, u8 … u64, f32, f64, p (a pointer as its address), v (nothing). */
export type ForeignType = string;
/** Whole numbers beyond 2**53 and addresses are bigints. */
export type ForeignValue = number | bigint | null;

/** Bytes at an address. */
export interface ForeignBytes {
  readonly address: bigint;
  readonly bytes: Uint8Array;
}

/** Memory of which the asker has a mirror. */
export interface ForeignBlock {
  readonly address: bigint;
  readonly size: number;
}

/** Where a function is: a symbol of the first of several libraries that has it (null: the process itself), or an address. */
export interface ForeignTarget {
  readonly libraries: readonly (string | null)[];
  readonly name: string;
  readonly address: bigint;
}

/** Memory as the asker has it: what it wrote since the last exchange, and blocks that are mirrored from now on, or no longer. */
export interface ForeignMemoryState {
  readonly writes: readonly ForeignBytes[];
  readonly watch: readonly ForeignBlock[];
  readonly forget: readonly bigint[];
}

export type ForeignRequest =
  | { readonly op: "call"; readonly target: ForeignTarget; readonly result: ForeignType; readonly args: readonly ForeignType[]; readonly values: readonly ForeignValue[]; readonly memory: ForeignMemoryState; readonly errno: number | null }
  /** The end of a callback; `value` is what C gets. */
  | { readonly op: "return"; readonly value: ForeignValue; readonly memory: ForeignMemoryState }
  | { readonly op: "allocate"; readonly size: number }
  | { readonly op: "free"; readonly addresses: readonly bigint[] }
  /** At most `size` bytes: as many as can be read. */
  | { readonly op: "read"; readonly address: bigint; readonly size: number }
  | { readonly op: "callback"; readonly id: number; readonly result: ForeignType; readonly args: readonly ForeignType[] }
  | { readonly op: "symbol"; readonly target: ForeignTarget };

export type ForeignReply =
  | { readonly kind: "result"; readonly value: ForeignValue; readonly errno: number; readonly changed: readonly ForeignBytes[] }
  /** C calls a callback: a request "return" has to follow. */
  | { readonly kind: "callback"; readonly id: number; readonly values: readonly ForeignValue[]; readonly changed: readonly ForeignBytes[] }
  | { readonly kind: "address"; readonly address: bigint }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** The function, library or process is not there; `crashed` when the process ended. */
  | { readonly kind: "fault"; readonly message: string; readonly crashed: boolean };

/** A process that calls C functions. It starts with the first request. */
export interface ForeignProcess {
  request(message: ForeignRequest): ForeignReply;
  /** Compiles C texts to a shared library and gives its path, or what the compiler says. `compile` options come before the files, `link` options after them. */
  buildLibrary(texts: readonly string[], compile: readonly string[], link: readonly string[]): { readonly path: string | null; readonly output: string };
}
