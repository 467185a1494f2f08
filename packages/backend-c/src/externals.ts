// Functions that others bring. Names with a dot (`ll_math.sin`) are the runtime's: `rpy_ll_math_sin`, declared in packages/backend-c/runtime. Names
// without are those of a C library. What the math header declares is called by its name, so that the compiler knows it. A function whose compilation
// info has headers is declared by them, and every call goes through an inline function of ours that takes and gives the types of the program; other
// functions get a declaration of our own, from their low-level type, under an alias, which can contradict no header.

import { parseCompilationInfo, hasDeclarations, VARIADIC_FUNCTIONS, type CompilationInfo } from "@rpyts/lltype/compilation-info";
import { NameManager } from "@rpyts/backend/names";
import type { LLFunc } from "@rpyts/lltype/values";
import type { CTypes } from "./ctypes.js";

/** Functions from floats to floats that math.h declares. */
const MATH_H: ReadonlySet<string> = new Set(
  (
    "fabs floor ceil sqrt exp expm1 log log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh atan2 hypot fmod pow copysign " +
    "tgamma lgamma erf erfc cbrt exp2 log2 trunc round rint nearbyint fmin fmax fma remainder nextafter fdim"
  ).split(" "),
);

/** Bits of upstream's save_err. */
const SAVE_ERRNO = 1;
const READSAVED_ERRNO = 2;
const ZERO_ERRNO_BEFORE = 4;
const ALT_ERRNO = 64;

/** Names and declarations of the external functions of a program. */
export class CExternals {
  private readonly types: CTypes;
  private readonly names = new NameManager();
  /** One C name per function, type and way to call. */
  private readonly known = new Map<string, string>();
  private readonly lines: string[] = [];
  private readonly infos: CompilationInfo[] = [];
  private readonly seenInfos = new Set<string>();

  constructor(types: CTypes) {
    this.types = types;
  }

  /** The name by which the program calls a function; what it needs is noted. */
  name(func: LLFunc): string {
    const name = func.external ?? func.name;
    if (name.includes(".")) return `rpy_${name.replace(/[^A-Za-z0-9_]/g, "_")}`;
    const info = this.note(func.attrs.get("compilation_info"));
    const saveErr = Number(func.attrs.get("save_err") ?? 0);
    const macro = textOrNull(func.attrs.get("macro"));
    const floats = [...func.type.ARGS, func.type.RESULT].every((type) => type.kind === "float");
    if (MATH_H.has(name) && floats && saveErr === 0 && macro === null) return name;
    const declared = macro !== null || this.isDeclared(name, info);
    const releases = func.attrs.get("releasegil") === true;
    const key = [name, func.type.id, saveErr, macro, declared, releases].join(" ");
    let known = this.known.get(key);
    if (known === undefined) this.known.set(key, (known = this.declare(func, { target: macro ?? name, declared, saveErr, releases })));
    return known;
  }

  /** Notes what a type of a C header says of its header. */
  note(text: unknown): CompilationInfo | null {
    if (typeof text !== "string") return null;
    const info = parseCompilationInfo(text);
    if (!this.seenInfos.has(text)) {
      this.seenInfos.add(text);
      this.infos.push(info);
    }
    return info;
  }

  private isDeclared(name: string, info: CompilationInfo | null): boolean {
    const header = VARIADIC_FUNCTIONS.get(name);
    if (header !== undefined) this.note(`\x1e${header}`);
    if (header !== undefined) return true;
    if (info === null) return false;
    const word = new RegExp(`\\b${name}\\b`);
    if ([...info.post_include_bits, ...info.pre_include_bits].some((text) => word.test(text))) return true;
    // Defined by a source that comes along, and declared nowhere that we can see.
    if (info.separate_module_sources.some((text) => word.test(text))) return false;
    return hasDeclarations(info);
  }

  private declare(func: LLFunc, how: { target: string; declared: boolean; saveErr: number; releases: boolean }): string {
    const result = this.types.name(func.type.RESULT);
    const args = func.type.ARGS.filter((arg) => arg.kind !== "void").map((arg) => this.types.name(arg));
    const base = identifierOf(func.external ?? func.name);
    let callee = how.target;
    if (!how.declared) {
      callee = this.names.unique(`x_${base}`);
      this.lines.push(`extern ${result} ${callee}(${this.types.parameters(func.type)}) __asm__("${how.target}");\n`);
      if (how.saveErr === 0 && !how.releases) return callee;
    }
    const name = this.names.unique(`w_${base}`);
    const parameters = args.map((type, i) => `${type} a${i}`).join(", ");
    const call = `${callee}${isExpression(callee) ? "" : `(${args.map((_type, i) => `a${i}`).join(", ")})`}`;
    const body = wrapperBody(result, func.type.RESULT.kind === "void" ? null : `(${result})`, call, how.saveErr, how.releases);
    this.lines.push(`static inline __attribute__((unused)) ${result} ${name}(${parameters || "void"})\n{\n${body}}\n`);
    return name;
  }

  /** Declarations, in the order in which the functions were named. */
  declarations(): string {
    if (this.lines.length === 0) return "";
    return [
      "#pragma GCC diagnostic push\n",
      "#pragma GCC diagnostic ignored \"-Wint-conversion\"\n",
      ...this.lines,
      "#pragma GCC diagnostic pop\n",
    ].join("");
  }

  /** What functions and types need, in the order in which they were noted. */
  compilationInfos(): readonly CompilationInfo[] {
    return this.infos;
  }
}

/** The statements of a function that calls another one, with errno and the interpreter lock around it. */
function wrapperBody(result: string, cast: string | null, call: string, saveErr: number, releases: boolean): string {
  const saved = (saveErr & ALT_ERRNO) !== 0 ? "rpy_alt_errno" : "rpy_saved_errno";
  const lines: string[] = [];
  if (cast !== null) lines.push(`${result} r;`);
  if (releases) lines.push("RPY_BEFORE_FOREIGN_CALL();");
  if ((saveErr & READSAVED_ERRNO) !== 0) lines.push(`errno = ${saved};`);
  else if ((saveErr & ZERO_ERRNO_BEFORE) !== 0) lines.push("errno = 0;");
  lines.push(cast === null ? `${call};` : `r = ${cast}${call};`);
  // Before anything else runs: taking the lock may change it.
  if ((saveErr & SAVE_ERRNO) !== 0) lines.push(`${saved} = errno;`);
  if (releases) lines.push("RPY_AFTER_FOREIGN_CALL();");
  if (cast !== null) lines.push("return r;");
  return lines.map((line) => `    ${line}\n`).join("");
}

/** A macro that is an expression by itself: `(*state)`, `obj->field`. */
const isExpression = (text: string): boolean => !/^[A-Za-z_]\w*$/.test(text);

const identifierOf = (text: string): string => text.replace(/[^A-Za-z0-9_]/g, "_");

const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
