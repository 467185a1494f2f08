// The target file: where it is, what its target() function returns.

import type { Host } from "@rpyts/pyhost/host";
import { IOFault, type HostIO } from "@rpyts/pyhost/io";
import { PyFunction, PyList, PyModule, PyNone, PyTuple, type PyObject } from "@rpyts/pyhost/object";
import { newBool, newDict, newFloat, newList, newStr, None } from "@rpyts/pyhost/values";
import { makeDiagnostic } from "@rpyts/tool/diagnostics";
import { SourceFile } from "@rpyts/tool/source-file";
import { runInitialisation } from "./host-faults.js";
import { COLLECTORS, type Collector, type TranslationOptions } from "./options.js";
import type { TypeSystemName } from "./pipeline.js";
import { ProgramFault, UsageFault } from "./result.js";

/** A target file that exists. */
export interface TargetFile {
  readonly path: string;
  readonly folder: string;
  /** The name without folder and `.py`: outputs are named after it. */
  readonly name: string;
}

const GOAL_FOLDER = "goal";

/** Finds the file of a target: as named, with `.py`, and in goal/. Throws {@link UsageFault}. */
export function findTarget(io: HostIO, given: string): TargetFile {
  const names = given.endsWith(".py") ? [given] : [`${given}.py`, given];
  const folders = given.includes("/") ? [""] : ["", `${GOAL_FOLDER}/`];
  const tried = folders.flatMap((folder) => names.map((name) => folder + name));
  for (const path of tried) if (isFile(io, path)) return splitPath(absolute(io, path));
  throw new UsageFault(`there is no target ${given} (looked for ${tried.join(", ")})`);
}

function isFile(io: HostIO, path: string): boolean {
  try {
    return (io.stat(path).mode & 0o170000) === 0o100000;
  } catch (error) {
    if (error instanceof IOFault) return false;
    throw error;
  }
}

const absolute = (io: HostIO, path: string): string => (path.startsWith("/") ? path : `${io.getcwd()}/${path}`);

function splitPath(path: string): TargetFile {
  const slash = path.lastIndexOf("/");
  return { path, folder: path.slice(0, slash) || "/", name: path.slice(slash + 1).replace(/\.py$/, "") };
}

/** What a target wants to be translated. */
export interface LoadedTarget {
  readonly entryPoint: PyFunction;
  /** Annotations of the arguments as host objects; null for a stand-alone program, which takes the command line. */
  readonly argtypes: PyObject | null;
  /** The name of the executable that the target chose; null when it did not. */
  readonly exeName: string | null;
  /** Options that the target chose otherwise than they were given. */
  readonly changes: Partial<TranslationOptions>;
}

/** Runs the target file and calls its target(). Throws {@link ProgramFault} for whatever goes wrong in it. */
export function loadTarget(host: Host, file: TargetFile, args: readonly string[], options: TranslationOptions, typeSystem: TypeSystemName): LoadedTarget {
  const module = runInitialisation(host, "target/import-error", `while loading ${file.name}.py`, () => importTarget(host, file));
  const targetFunction = module.dict.getStr("target");
  if (targetFunction === undefined) throw noTarget(host, file);
  return runInitialisation(host, "target/target-error", `while calling ${file.name}.target()`, () => {
    const driver = makeDriver(host, options, typeSystem);
    host.call(host.getattr(driver, "prepare"), [module.dict]);
    const list = newList(args.map((arg) => newStr(arg)));
    const returned = host.call(targetFunction, [driver, list]);
    const policy = module.dict.getStr("jitpolicy");
    if (options.opt === "jit" && policy !== undefined) host.setattr(driver, "jitpolicy", host.call(policy, [driver]));
    const changes = changesOf(host, driver);
    return { ...unpack(file, returned), exeName: changes.output ?? exeNameOf(host, driver, options), changes };
  });
}

// The target is imported by its name, so that modules of the program that import it get the same module.
function importTarget(host: Host, file: TargetFile): PyModule {
  if (/^[A-Za-z_]\w*$/.test(file.name) && file.path.endsWith(".py")) {
    const module = host.importModule(file.name);
    if (module instanceof PyModule && sameFile(module, file)) return module;
  }
  return host.runFile(file.path, file.name);
}

function sameFile(module: PyModule, file: TargetFile): boolean {
  const path = module.dict.getStr("__file__");
  return path !== undefined && "value" in path && path.value === file.path;
}

function noTarget(host: Host, file: TargetFile): ProgramFault {
  const source = new SourceFile(file.path, host.io.readFile(file.path));
  return new ProgramFault([
    makeDiagnostic({
      code: "target/no-target",
      message: `${file.name}.py defines no function target(driver, args)`,
      span: { file: source, start: 0, end: 0 },
      hint: "add: def target(driver, args): return entry_point, None",
    }),
  ]);
}

/** The collector, as targets see it, where there is none to choose. */
const PLATFORM_GC = "n/a";

function makeDriver(host: Host, options: TranslationOptions, typeSystem: TypeSystemName): PyObject {
  const values = newDict();
  for (const [name, value] of Object.entries(options)) values.setStr(name.replaceAll("-", "_"), toHost(host, value));
  const make = host.getattr(host.importModule("rpython.translator.targetdriver"), "make_driver");
  return host.call(make, [newStr(options.backend), newStr(typeSystem), newStr(options.gc ?? PLATFORM_GC), values]);
}

function toHost(host: Host, value: string | number | boolean | null): PyObject {
  if (value === null) return None;
  if (typeof value === "boolean") return newBool(value);
  if (typeof value === "string") return newStr(value);
  return Number.isInteger(value) ? host.int(value) : newFloat(value);
}

/** What the target said in driver.config, of the options that it may choose. */
function changesOf(host: Host, driver: PyObject): Partial<TranslationOptions> {
  const changes: { gc?: Collector; lldebug?: boolean; thread?: boolean; output?: string } = {};
  for (const pair of host.listOf(host.call(host.getattr(driver, "_changes"), []))) {
    const [name, value] = (pair as PyTuple).items;
    const text = host.str(name!);
    if (text === "gc") changes.gc = COLLECTORS.find((known) => known === host.str(value!))!;
    else if (text === "lldebug" || text === "thread") changes[text] = host.isTrue(value!);
    else if (text === "output") changes.output = host.str(value!);
  }
  return changes;
}

function unpack(file: TargetFile, returned: PyObject): Pick<LoadedTarget, "entryPoint" | "argtypes"> {
  const items = returned instanceof PyTuple || returned instanceof PyList ? returned.items : [returned];
  const [entry, argtypes] = items;
  if (!(entry instanceof PyFunction)) {
    throw new ProgramFault([
      makeDiagnostic({ code: "target/no-entry-point", message: `${file.name}.target() must return a function, or a tuple that begins with one, not ${returned.cls.name}` }),
    ]);
  }
  return { entryPoint: entry, argtypes: argtypes === undefined || argtypes instanceof PyNone ? null : argtypes };
}

function exeNameOf(host: Host, driver: PyObject, options: TranslationOptions): string | null {
  const name = host.getattr(driver, "exe_name");
  if (name instanceof PyNone) return null;
  return host.str(name).replaceAll("%(backend)s", options.backend);
}
