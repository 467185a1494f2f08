// What an engine cannot do, program by program of the corpus, and why. An entry whose program passes after all fails the test: tables do not outlive
// their reasons.

import { expect } from "vitest";
import { difference, type CorpusProgram, type Outcome } from "./corpus.js";

/** Names of corpus programs with the reason why an engine does not run them. */
export type Unsupported = ReadonlyMap<string, string>;

/** Programs that need what a process of Node does not have. The host, the low-level interpreter and JavaScript. */
export const NOT_ON_NODE: Unsupported = new Map<string, string>([
  ["rffi/functions_for_c", "C code that calls functions of the program by their names"],
  ["os-library/processes", "fork, pipe and dup"],
  ["os-library/terminals_and_groups", "fork and terminals"],
]);

const CALLS_C = "functions of C libraries";

/** Programs that need what objects do not have: raw memory, addresses, C libraries. Every engine on the object-oriented type system. */
export const NOT_ON_OBJECTS: Unsupported = new Map<string, string>([
  ...NOT_ON_NODE,
  ["lowlevel/casts_and_inner_pointers", "pointers, addresses and casts between them"],
  ["lowlevel/asking_the_collector", "low-level arrays of the collector"],
  ["lowlevel/functions_of_c", CALLS_C],
  ["lowlevel/more_of_the_collector", "low-level objects of the collector"],
  ["lowlevel/memory_in_objects", "instances that own raw memory"],
  ["lowlevel/numbers_of_c_sizes", "arrays and structures in raw memory"],
  ["lowlevel/pointers_to_functions", "pointers to functions as llhelper makes them"],
  ["lowlevel/raw_and_gc_arrays", "arrays in raw memory, and low-level ones of the collector"],
  ["lowlevel/raw_strings", "characters in raw memory"],
  ["lowlevel/raw_structures", "structures in raw memory"],
  ["rffi/names_of_libraries", CALLS_C],
  ["lowlevel/types_told_apart", "structures in raw memory"],
  ["rffi/asking_the_compiler", CALLS_C],
  ["rffi/callbacks_from_qsort", CALLS_C],
  ["rffi/closures_of_libffi", CALLS_C],
  ["rffi/compression", "functions of C libraries"],
  ["rffi/terminals", "functions of C libraries"],
  ["rffi/errno_of_calls", CALLS_C],
  ["rffi/memory_of_c", CALLS_C],
  ["rffi/files_in_memory", "functions of C libraries"],
  ["rffi/helpers_of_rffi", "functions of C libraries"],
  ["rffi/libraries_at_run_time", "functions of C libraries"],
  ["rffi/raw_storage", "raw memory"],
  ["rffi/sources_in_files", CALLS_C],
  ["rffi/sources_of_the_program", CALLS_C],
  ["os-library/errno_of_c", CALLS_C],
  ["os-library/localeconv", CALLS_C],
  ["os-library/mapped_files", CALLS_C],
  ["posix/signals_by_polling", CALLS_C],
  ["posix/sockets_on_loopback", CALLS_C],
  ["posix/waiting_for_sockets", CALLS_C],
  ["lowlevel/strings_and_instances_as_pointers", "low-level forms of strings and references of no type"],
]);

/** The host as a machine of 32 bits: the C libraries that are there are of 64. */
export const NOT_ON_HOST_32: Unsupported = new Map<string, string>([...NOT_ON_NODE, ...[...NOT_ON_OBJECTS].filter(([, reason]) => reason === CALLS_C)]);

/** What JavaScript cannot do beyond that. */
export const NOT_ON_JS: Unsupported = new Map<string, string>(NOT_ON_OBJECTS);

/** Checks that a program does what it must on an engine, or fails there for the reason that the table gives. */
export async function checkProgram(program: CorpusProgram, run: (program: CorpusProgram) => Outcome | Promise<Outcome>, unsupported: Unsupported): Promise<void> {
  const reason = unsupported.get(program.name);
  if (reason === undefined) {
    expect(difference(program, await run(program))).toBeNull();
    return;
  }
  let passed = true;
  try {
    passed = difference(program, await run(program)) === null;
  } catch {
    passed = false;
  }
  expect(passed, `${program.name} passes, although the capability table says: ${reason}`).toBe(false);
}

/** Entries that name no program of the corpus. */
export function strayEntries(unsupported: Unsupported, programs: readonly CorpusProgram[]): string[] {
  const names = new Set(programs.map((program) => program.name));
  return [...unsupported.keys()].filter((name) => !names.has(name));
}
