// Calls of C functions by interpreters: the untranslated host, and the interpreter of low-level graphs. Both share the memory of one process. Answers to the
// calls in upstream's ll2ctypes.py.

import { InternalError } from "@rpyts/tool/assert-never";
import type { ForeignProcess, ForeignReply, ForeignRequest, ForeignTarget, ForeignType, ForeignValue } from "@rpyts/tool/foreign";
import { fromBig, toBig, type Int } from "@rpyts/tool/machine-int";
import { cTypeName } from "./c-type-name.js";
import {
  compileOptions,
  firstLines,
  hasDeclarations,
  headerInfo,
  includeLines,
  linkOptions,
  mergeCompilationInfo,
  parseCompilationInfo,
  PRECOMMON_DEFINITIONS,
  VARIADIC_FUNCTIONS,
  type CompilationInfo,
} from "./compilation-info.js";
import { ForeignFault, ForeignMemory } from "./foreign-memory.js";
import { bitsOf } from "./types-make.js";
import type { FuncType, LowLevelType, WordBits } from "./types.js";
import type { LLFunc, LLValue } from "./values.js";

/** Who calls: where errno is kept, and how a function of the program is run that C calls. */
export interface ForeignCaller {
  readonly errno: { saved: number; alt: number };
  callback(func: LLFunc, args: readonly LLValue[]): LLValue;
}

const SAVE_ERRNO = 1;
const READSAVED_ERRNO = 2;
const ZERO_ERRNO_BEFORE = 4;
const ALT_ERRNO = 64;

/** Libraries that are looked through for every function: those of C itself. */
const USUAL_LIBRARIES: readonly (string | null)[] = [null, "libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1", "libutil.so.1"];
const USUAL_NAMES: ReadonlySet<string> = new Set(["c", "m", "pthread", "dl", "rt", "util"]);

interface Prepared {
  readonly target: ForeignTarget;
  readonly result: ForeignType;
  readonly args: readonly ForeignType[];
  readonly saveErr: number;
}

/** The C functions that a host and its interpreters call. */
export class ForeignFunctions {
  readonly memory: ForeignMemory;
  private readonly process: ForeignProcess;
  private readonly wordBits: WordBits;
  private readonly prepared = new Map<LLFunc, Prepared>();
  private readonly libraries = new Map<string, string>();
  private readonly callbacks: LLFunc[] = [];

  constructor(process: ForeignProcess, wordBits: WordBits) {
    this.process = process;
    this.wordBits = wordBits;
    this.memory = new ForeignMemory(process, wordBits, (func) => this.functionAddress(func));
  }

  /** Calls a function. Throws {@link ForeignFault} when there is no such function, or the process ended. */
  call(func: LLFunc, args: readonly LLValue[], caller: ForeignCaller): LLValue {
    const { target, result, args: types, saveErr } = this.prepare(func);
    const values = types.map((_type, i) => this.encode(realArgs(func.type)[i]!, args.filter((_value, k) => func.type.ARGS[k]!.kind !== "void")[i]));
    const place = (saveErr & ALT_ERRNO) !== 0 ? "alt" : "saved";
    const errno = (saveErr & READSAVED_ERRNO) !== 0 ? caller.errno[place] : (saveErr & ZERO_ERRNO_BEFORE) !== 0 ? 0 : null;
    const memory = this.memory.beforeCall();
    const reply = this.exchange({ op: "call", target, result, args: types, values, memory, errno }, caller);
    if ((saveErr & SAVE_ERRNO) !== 0) caller.errno[place] = reply.errno;
    if ((target.name === "free" || target.name === "munmap") && typeof values[0] === "bigint") this.memory.freedByC(values[0]);
    // Its length is known here only.
    if (target.name === "mmap" && typeof values[1] === "bigint" && func.type.RESULT.kind === "ptr") return this.memory.pointerAt(BigInt(reply.value ?? 0), func.type.RESULT, Number(values[1]));
    return this.decode(func.type.RESULT, reply.value);
  }

  /** Sends a request and runs the callbacks that come before its result. */
  private exchange(message: ForeignRequest, caller: ForeignCaller): Extract<ForeignReply, { kind: "result" }> {
    let reply = this.process.request(message);
    let raised: { error: unknown } | null = null;
    while (reply.kind === "callback") {
      this.memory.afterCall(reply.changed);
      const func = this.callbacks[reply.id];
      if (func === undefined) throw new InternalError(`C calls callback ${reply.id}, which does not exist`);
      let value: ForeignValue = 0;
      // What a callback raises waits until C has returned: there is no way through C's frames.
      if (raised === null) {
        try {
          const args = reply.values.map((given, i) => this.decode(realArgs(func.type)[i]!, given));
          value = this.encode(func.type.RESULT, caller.callback(func, args));
        } catch (error) {
          raised = { error };
          value = zeroOf(func.type.RESULT);
        }
      } else value = zeroOf(func.type.RESULT);
      reply = this.process.request({ op: "return", value, memory: this.memory.beforeCall() });
    }
    if (reply.kind === "fault") throw new ForeignFault(reply.message);
    if (reply.kind !== "result") throw new InternalError(`a call is answered with ${reply.kind}`);
    this.memory.afterCall(reply.changed);
    if (raised !== null) throw raised.error;
    return reply;
  }

  private functionAddress(func: LLFunc): bigint {
    if (func.graph === null && func.external !== null) return this.memory.ask({ op: "symbol", target: this.prepare(func).target }, "address").address;
    const id = this.callbacks.push(func) - 1;
    const { result, args } = this.signature(func.type);
    return this.memory.ask({ op: "callback", id, result, args }, "address").address;
  }

  private signature(type: FuncType): { result: ForeignType; args: ForeignType[] } {
    return { result: this.code(type.RESULT), args: realArgs(type).map((arg) => this.code(arg)) };
  }

  private code(type: LowLevelType): ForeignType {
    switch (type.kind) {
      case "number":
        return `${type.signed ? "i" : "u"}${bitsOf(type, this.wordBits)}`;
      case "char":
      case "bool":
        return "u8";
      case "unichar":
        return "u32";
      case "float":
        return "f64";
      case "singlefloat":
        return "f32";
      case "void":
        return "v";
      case "ptr":
      case "address":
        return "p";
      default:
        throw new ForeignFault(`a ${type.shortName()} cannot be given to C by an interpreter`);
    }
  }

  private encode(type: LowLevelType, value: LLValue): ForeignValue {
    switch (type.kind) {
      case "number":
        return bitsOf(type, this.wordBits) === 64 ? toBig(value as Int) : Number(value);
      case "bool":
        return value === true ? 1 : 0;
      case "ptr":
      case "address":
        return this.memory.addressOf(value, type);
      case "void":
        return null;
      default:
        return Number(value);
    }
  }

  private decode(type: LowLevelType, value: ForeignValue): LLValue {
    switch (type.kind) {
      case "number":
        return typeof value === "bigint" ? fromBig(value) : Number(value);
      case "bool":
        return Number(value) !== 0;
      case "ptr":
      case "address":
        return this.memory.pointerAt(BigInt(value ?? 0), type);
      case "void":
        return null;
      default:
        return Number(value);
    }
  }

  // ---- where functions are

  private prepare(func: LLFunc): Prepared {
    let known = this.prepared.get(func);
    if (known === undefined) {
      const saveErr = func.attrs.get("save_err");
      known = { ...this.signature(func.type), target: this.find(func), saveErr: typeof saveErr === "number" ? saveErr : 0 };
      this.prepared.set(func, known);
    }
    return known;
  }

  private find(func: LLFunc): ForeignTarget {
    const name = func.external ?? func.name;
    const address = func.attrs.get("address");
    if (typeof address === "bigint") return { libraries: [], name, address };
    const text = func.attrs.get("compilation_info");
    const given = typeof text === "string" ? parseCompilationInfo(text) : null;
    const macro = func.attrs.get("macro");
    const libraries = [...(given === null ? [] : this.ownLibraries(given)), ...USUAL_LIBRARIES];
    const header = VARIADIC_FUNCTIONS.get(name);
    const info = header === undefined ? given : mergeCompilationInfo([...(given === null ? [] : [given]), headerInfo(header)]);
    if (typeof macro === "string") return this.wrapped(func, info ?? mergeCompilationInfo([]), macro, libraries);
    if (header !== undefined && info !== null) return this.wrapped(func, info, name, libraries);
    const target: ForeignTarget = { libraries, name, address: 0n };
    const reply = this.process.request({ op: "symbol", target });
    if (reply.kind === "fault") {
      // What headers define in place, or under another name.
      if (reply.crashed || info === null || !hasDeclarations(info)) throw new ForeignFault(reply.message);
      return this.wrapped(func, info, name, libraries);
    }
    return target;
  }

  /** Libraries with the program's own C sources, each compiled once whoever names it, and with everything that is linked to. */
  private ownLibraries(info: CompilationInfo): string[] {
    const key = (source: string): string => `source ${source}`;
    const missing = info.separate_module_sources.filter((source) => !this.libraries.has(key(source)));
    const files = info.separate_module_files.filter((file) => !this.libraries.has(key(file)));
    const links = info.libraries.some((name) => !USUAL_NAMES.has(name)) || info.link_extra.length > 0 || info.link_files.length > 0 || info.frameworks.length > 0;
    const known = [...info.separate_module_sources, ...info.separate_module_files].flatMap((source) => this.libraries.get(key(source)) ?? []);
    if (missing.length === 0 && files.length === 0 && (known.length > 0 || !links)) return [...new Set(known)];
    const made = this.build(missing.map((source) => `${headText(info)}${source}\n`), { ...info, libraries: [...new Set(known), ...info.libraries] }, files);
    for (const source of [...missing, ...files]) this.libraries.set(key(source), made);
    return [...new Set([made, ...known])];
  }

  /** A function around something that is none by itself: a macro, an inline function, a function with any number of arguments. */
  private wrapped(func: LLFunc, info: CompilationInfo, callee: string, libraries: readonly (string | null)[]): ForeignTarget {
    const types = realArgs(func.type).map(cTypeName);
    const parameters = types.map((type, i) => `${type} a${i}`).join(", ");
    const call = /^[A-Za-z_]\w*$/.test(callee) ? `${callee}(${types.map((_type, i) => `a${i}`).join(", ")})` : callee;
    const result = cTypeName(func.type.RESULT);
    const body = result === "void" ? `${call};` : `return (${result})${call};`;
    const text = `${headText(info)}${result} rpy_wrapper(${parameters || "void"}) { ${body} }\n`;
    const path = this.build([text], { ...info, libraries: [...libraries.filter((library) => library !== null && library.includes("/")) as string[], ...info.libraries] }, []);
    return { libraries: [path], name: "rpy_wrapper", address: 0n };
  }

  private build(texts: readonly string[], info: CompilationInfo, files: readonly string[]): string {
    const folders = info.library_dirs.map((folder) => `-Wl,-rpath,${folder}`);
    const options = [...compileOptions(info)];
    const link = [...files, ...(info.libraries.length > 0 ? ["-Wl,--no-as-needed"] : []), ...folders, ...linkOptions(info)];
    const key = JSON.stringify([texts, options, link]);
    let path = this.libraries.get(key);
    if (path === undefined) {
      const built = this.process.buildLibrary(texts, options, link);
      if (built.path === null) throw new ForeignFault(`the C compiler refuses what a C function needs:\n${built.output}`);
      path = built.path;
      this.libraries.set(key, path);
    }
    return path;
  }
}

const headText = (info: CompilationInfo): string => `${firstLines(info)}${PRECOMMON_DEFINITIONS}${includeLines(info)}`;

const realArgs = (type: FuncType): LowLevelType[] => type.ARGS.filter((arg) => arg.kind !== "void");

function zeroOf(type: LowLevelType): ForeignValue {
  if (type.kind === "ptr" || type.kind === "address") return 0n;
  return type.kind === "void" ? null : 0;
}

const functionsOf = new WeakMap<ForeignProcess, ForeignFunctions>();

/** The functions of a process; who shares the process shares its memory. */
export function foreignFunctions(process: ForeignProcess, wordBits: WordBits): ForeignFunctions {
  if (wordBits !== 64) throw new ForeignFault("C functions can be called for programs with 64-bit words only");
  let functions = functionsOf.get(process);
  if (functions === undefined) functionsOf.set(process, (functions = new ForeignFunctions(process, wordBits)));
  return functions;
}
