// What programs for JavaScript do not have, and why. Operations are refused by the table of emitters (emit/table.ts), functions by emit/oo-externals.ts, both
// with a DiagnosticError; this is what a person should know of it, and what is there but otherwise than on C.

export interface Limitation {
  /** What a program would use. */
  readonly feature: string;
  /** `refused`: translation ends with a diagnostic. `differs`: the program runs, and shows it. */
  readonly kind: "refused" | "differs";
  readonly reason: string;
}

export const JS_LIMITATIONS: readonly Limitation[] = [
  { feature: "raw memory: malloc(flavor='raw'), addresses, arrays and structures in memory", kind: "refused", reason: "JavaScript has objects and no memory" },
  { feature: "rffi: functions and types of C libraries", kind: "refused", reason: "there is no C" },
  { feature: "threads, stackless", kind: "refused", reason: "a JavaScript program is one thread with one stack" },
  { feature: "fork, exec, pipe, dup, fifos, terminals", kind: "differs", reason: "Node has none: they fail with ENOSYS; a command of popen() runs before its output is read, or after its input is written" },
  { feature: "control of the collector: finding, pinning, counting objects", kind: "refused", reason: "the collector is JavaScript's own, and tells nothing of itself" },
  { feature: "64-bit ints", kind: "differs", reason: "Signed has 32 bits: JavaScript's fast integers; SignedLongLong is exact, as a bigint" },
  { feature: "unicode characters beyond 16 bits", kind: "differs", reason: "they are two characters, as in JavaScript and in narrow builds of CPython" },
  { feature: "__del__", kind: "differs", reason: "never called: JavaScript calls finalizers when a program waits, which these never do, and without the object" },
  { feature: "weak references", kind: "differs", reason: "never cleared while the program runs: JavaScript clears them when a program waits, which these never do" },
  { feature: "deep recursion", kind: "differs", reason: "ends as a RuntimeError at the depth that JavaScript's stack has, some ten thousand calls; node --stack-size makes it deeper" },
  { feature: "sys.argv[0]", kind: "differs", reason: "the whole path of the program: Node does not tell what was typed" },
  { feature: "files, folders, environment, input in a page", kind: "differs", reason: "a page has none: functions fail with ENOSYS, input is empty" },
  { feature: "time.clock() in a page", kind: "differs", reason: "a page knows no processor time: it is time" },
];
