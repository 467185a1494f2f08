// System calls of our runtime, on the interpreter's I/O. Results that are texts stay in a buffer of the engine until they are fetched.

import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import { SYSTEM_CALL_NAMES } from "@rpyts/lltype/system-calls";
import type { Engine } from "./engine.js";
import { fillChars, readChars, type ExternalFunction, type ExternalTable } from "./externals.js";
import type { SystemReply } from "./io.js";

/** What the last call left, per engine: the text of its result and the errno of a failure. */
interface OsState {
  text: string;
  numbers: readonly number[];
  errno: number;
}

const states = new WeakMap<Engine, OsState>();

function stateOf(engine: Engine): OsState {
  let state = states.get(engine);
  if (state === undefined) states.set(engine, (state = { text: "", numbers: [], errno: 0 }));
  return state;
}

/** The errno of the last call that failed. */
export function lastErrno(engine: Engine): number {
  return stateOf(engine).errno;
}

/** Notes why a call failed. */
export function failed(engine: Engine, errno: number): void {
  stateOf(engine).errno = errno;
}

/** The number a call returns: a failure leaves its errno, a text stays behind and its length is returned, lists stay behind and their length is returned. */
export function outcome(engine: Engine, result: SystemReply): number {
  const state = stateOf(engine);
  if (typeof result === "string") {
    state.text = result;
    return result.length;
  }
  if (typeof result !== "number") {
    if (isNumbers(result)) state.numbers = result;
    else state.text = result.map((text) => `${text}\0`).join("");
    return result.length;
  }
  if (result >= 0) return result;
  failed(engine, -result);
  return -1;
}

const isNumbers = (list: readonly number[] | readonly string[]): list is readonly number[] => typeof list[0] === "number";

/** The text that the last call left. */
export const resultText: (engine: Engine) => string = (engine) => stateOf(engine).text;
/** One of the numbers that the last call left. */
export const resultNumber: ExternalFunction = (engine, [i]) => stateOf(engine).numbers[Number(i)] ?? 0;
export const resultFraction: ExternalFunction = resultNumber;

const plain = (arg: LLValue): string | number => (typeof arg === "number" || typeof arg === "bigint" ? Number(arg) : readChars(arg as LLPtr));

const systemCall = (name: string): ExternalFunction => (engine, args) => outcome(engine, engine.config.io.system(name, args.map(plain)));

const SYSTEM_CALLS = "open close isatty getpid getcwd unlink rmdir mkdir rename chdir access getenv strerror file_mode _exit".split(" ").concat(SYSTEM_CALL_NAMES);

/** Clocks: the same in both type systems. */
export const TIME_FUNCTIONS = {
  "ll_time.time": (engine) => engine.config.io.time(),
  "ll_time.clock": (engine) => engine.config.io.clock(),
  "ll_time.sleep": (engine, [seconds]) => {
    engine.config.io.sleep(Number(seconds));
    return null;
  },
} as const satisfies Record<string, ExternalFunction>;

export function addOsExternals(table: ExternalTable): void {
  for (const name of SYSTEM_CALLS) table.add(`ll_os.${name}`, systemCall(name));
  table.addAll(TIME_FUNCTIONS);
  table.addAll({
    "ll_os.errno": lastErrno,
    "ll_os.get_errno": (engine) => engine.errno.saved,
    "ll_os.set_errno": (engine, [value]) => {
      engine.errno.saved = Number(value);
      return 0;
    },
    "ll_os.text_length": (engine) => stateOf(engine).text.length,
    "ll_os.take_text": (engine, [string]) => fillChars(string as LLPtr, stateOf(engine).text),
    "ll_os.number": resultNumber,
    "ll_os.fraction": resultFraction,
    "ll_os.write": (engine, [fd, text]) => outcome(engine, engine.config.io.write(Number(fd), readChars(text as LLPtr))),
    "ll_os.read": (engine, [fd, count]) => outcome(engine, engine.config.io.read(Number(fd), Number(count))),
  });
}
