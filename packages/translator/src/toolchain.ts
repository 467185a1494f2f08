// Whether the tools that C programs are built with are there: a look at the places where they usually are. A process is started only where a header is in
// none of them, to ask the compiler itself.

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
  const { io } = env;
  const folders = [...pathList(io, "CPATH"), ...pathList(io, "C_INCLUDE_PATH"), ...USUAL_INCLUDES];
  if (folders.some((folder) => exists(io, `${folder}/${header}`))) return true;
  try {
    env.runTool({ command: compiler, args: [...args, "-E", "-include", header, "-x", "c", "/dev/null"], cwd: ".", provider: "gcc" });
    return true;
  } catch (error) {
    if (error instanceof ToolError) return false;
    throw error;
  }
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
