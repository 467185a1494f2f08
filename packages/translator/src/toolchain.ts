// Whether the tools that C programs are built with are there: a look at the places where they usually are. A process is started only where a header is in
// none of them, to ask the compiler itself, and for versions.

import { IOFault, type HostIO } from "@rpyts/pyhost/io";
import { ToolError, type Environment, type ToolCommand } from "./environment.js";
import type { Collector } from "./options.js";

/** The C compiler when nobody names one, and make. */
const DEFAULT_CC = "gcc";
const MAKE = "make";

const USUAL_INCLUDES = ["/usr/include", "/usr/local/include", "/opt/homebrew/include", "/opt/local/include"];

/** Something that C programs need and that is not there. */
export interface MissingTool {
  /** As a user calls it: "C compiler (gcc)". */
  readonly what: string;
  readonly tool: ToolCommand;
}

/** The command of the C compiler, possibly with arguments: as named, the environment's CC, or gcc. */
export function cCompiler(io: HostIO, named: string | null): string {
  return (named ?? io.environ.get("CC")) || DEFAULT_CC;
}

/** A tool or library that a backend uses, as it is on this machine. */
export interface ToolStatus {
  /** As a user calls it: "C compiler (gcc)". */
  readonly what: string;
  readonly found: boolean;
  /** What it says of itself; null where it is not there, or says nothing. */
  readonly version: string | null;
  /** The Debian package that provides it. */
  readonly provider: string;
  /** What it is needed for, where it is not needed for everything; null otherwise. */
  readonly only: string | null;
}

/** Everything that building C uses. Tools that are there are asked for their versions. */
export function toolsForC(env: Environment, cc: string | null): ToolStatus[] {
  const [compiler = DEFAULT_CC, ...args] = cCompiler(env.io, cc).split(" ").filter((word) => word !== "");
  const hasCompiler = isCommand(env.io, compiler);
  const hasMake = isCommand(env.io, MAKE);
  const has = (header: string): boolean => (hasCompiler ? hasHeader(env, compiler, args, header) : hasUsualHeader(env.io, header));
  const hasBoehm = has("gc.h");
  return [
    { what: `C compiler (${compiler})`, found: hasCompiler, version: hasCompiler ? versionOf(env, compiler) : null, provider: "gcc", only: null },
    { what: MAKE, found: hasMake, version: hasMake ? versionOf(env, MAKE) : null, provider: MAKE, only: null },
    { what: "header of the C library (stdio.h)", found: has("stdio.h"), version: null, provider: "libc6-dev", only: null },
    { what: "Boehm collector (gc.h)", found: hasBoehm, version: hasBoehm && hasCompiler ? boehmVersion(env, compiler, args) : null, provider: "libgc-dev", only: "--gc=boehm, the default collector" },
  ];
}

/** The first line of what a command says to --version. */
function versionOf(env: Environment, command: string): string | null {
  const text = outputOf(env, command, ["--version"]);
  return text === null ? null : (text.split("\n", 1)[0] ?? "").trim() || null;
}

function boehmVersion(env: Environment, compiler: string, args: readonly string[]): string | null {
  const macros = outputOf(env, compiler, [...args, "-E", "-dM", "-include", "gc.h", "-x", "c", "/dev/null"]) ?? "";
  const parts = ["MAJOR", "MINOR", "MICRO"].map((part) => new RegExp(`#define GC_(?:TMP_)?VERSION_${part} (\\d+)`).exec(macros)?.[1] ?? null);
  return parts.includes(null) ? null : parts.join(".");
}

function outputOf(env: Environment, command: string, args: readonly string[]): string | null {
  try {
    return env.runTool({ command, args, cwd: ".", provider: command }).output;
  } catch (error) {
    if (error instanceof ToolError) return null;
    throw error;
  }
}

/** The first thing that building C with a collector needs and that is not found; null when all is there. */
export function missingForC(env: Environment, cc: string | null, gc: Collector): MissingTool | null {
  const [compiler = DEFAULT_CC, ...args] = cCompiler(env.io, cc).split(" ").filter((word) => word !== "");
  const tool = (command: string, provider: string): ToolCommand => ({ command, args: [], cwd: ".", provider });
  if (!isCommand(env.io, compiler)) return { what: `C compiler (${compiler})`, tool: tool(compiler, "gcc") };
  if (!isCommand(env.io, MAKE)) return { what: MAKE, tool: tool(MAKE, MAKE) };
  if (!hasHeader(env, compiler, args, "stdio.h")) return { what: "header of the C library (stdio.h)", tool: tool(compiler, "libc6-dev") };
  if (gc === "boehm" && !hasHeader(env, compiler, args, "gc.h")) return { what: "Boehm collector (gc.h)", tool: tool(compiler, "libgc-dev") };
  return null;
}

/** The error for something that is missing and was asked for. */
export function missingError({ what, tool }: MissingTool): ToolError {
  return new ToolError(`no ${what} found`, tool, null);
}

/** Whether a command is on PATH, or is the path of a file. */
function isCommand(io: HostIO, command: string): boolean {
  if (command.includes("/")) return isExecutable(io, command);
  return pathList(io, "PATH").some((folder) => isExecutable(io, `${folder}/${command}`));
}

function hasHeader(env: Environment, compiler: string, args: readonly string[], header: string): boolean {
  return hasUsualHeader(env.io, header) || outputOf(env, compiler, [...args, "-E", "-include", header, "-x", "c", "/dev/null"]) !== null;
}

function hasUsualHeader(io: HostIO, header: string): boolean {
  const folders = [...pathList(io, "CPATH"), ...pathList(io, "C_INCLUDE_PATH"), ...USUAL_INCLUDES];
  return folders.some((folder) => exists(io, `${folder}/${header}`));
}

function pathList(io: HostIO, variable: string): string[] {
  return (io.environ.get(variable) ?? "").split(":").filter((folder) => folder !== "");
}

function isExecutable(io: HostIO, path: string): boolean {
  const mode = modeOf(io, path);
  return (mode & 0o170000) === 0o100000 && (mode & 0o111) !== 0;
}

const exists = (io: HostIO, path: string): boolean => modeOf(io, path) !== 0;

function modeOf(io: HostIO, path: string): number {
  try {
    return io.stat(path).mode;
  } catch (error) {
    if (error instanceof IOFault) return 0;
    throw error;
  }
}
