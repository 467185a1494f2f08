// The translator's outside world on Node.

import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { ToolError, type Cache, type Environment, type Progress, type ToolCommand, type ToolResult } from "@rpyts/translator/environment";
import { NodeIO, fromBytes, toBytes } from "./node-io.js";

/** Where things are and where progress is shown. */
export interface NodeEnvironmentOptions {
  /** The folder that holds `packages/`: sources of the library and runtime files. */
  readonly root: string;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

/** Folders with Python sources of ours, below the root: `rpython/…` and the host's standard library. */
const LIBRARY_ROOTS = ["packages/rlib/lib", "packages/pyhost/lib"];
const HELPERS = "packages/rtyper/ll";

export class NodeEnvironment implements Environment {
  readonly io: NodeIO;
  readonly progress: Progress;
  readonly libraryRoots: readonly string[];
  readonly helperFolder: string;
  readonly cache: Cache;
  readonly cores = os.availableParallelism();
  private readonly root: string;
  private readonly env: NodeJS.ProcessEnv;
  private readonly temporary: string[] = [];

  constructor(options: NodeEnvironmentOptions) {
    this.io = new NodeIO(options.env);
    this.progress = options.progress;
    this.root = options.root;
    this.env = options.env;
    this.libraryRoots = LIBRARY_ROOTS.map((folder) => toBytes(path.join(options.root, folder)));
    this.helperFolder = toBytes(path.join(options.root, HELPERS));
    this.cache = new FileCache(cacheFolder(options.env));
  }

  now(): number {
    return performance.now();
  }

  cpu(): number {
    const used = process.cpuUsage();
    return (used.user + used.system) / 1000;
  }

  readResource(name: string): string {
    return fs.readFileSync(path.join(this.root, "packages", name)).toString("latin1");
  }

  listResources(folder: string): string[] {
    return fs.readdirSync(path.join(this.root, "packages", folder)).sort();
  }

  makeTempFolder(): string {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "rpython-"));
    this.temporary.push(folder);
    return folder;
  }

  /** Removes the temporary folders. Call when all is done, also after a fault. */
  dispose(): void {
    for (const folder of this.temporary.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
  }

  writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) {
      const full = path.join(folder, name);
      fs.mkdirSync(path.dirname(full), { recursive: true });
      const fresh = `${full}.${process.pid}.tmp`;
      fs.writeFileSync(fresh, text, "latin1");
      fs.renameSync(fresh, full);
    }
  }

  install(from: string, to: string, executable: boolean): void {
    const fresh = path.join(path.dirname(path.resolve(to)), `.${path.basename(to)}.${process.pid}.tmp`);
    fs.copyFileSync(from, fresh);
    fs.chmodSync(fresh, executable ? 0o755 : 0o644);
    fs.renameSync(fresh, to);
  }

  runTool(tool: ToolCommand): ToolResult {
    const done = spawnSync(tool.command, [...tool.args], { cwd: tool.cwd, env: this.env, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 30 });
    if (done.error !== undefined) throw new ToolError(`cannot run ${tool.command}: ${done.error.message}`, tool, null);
    const result = { status: done.status ?? 1, output: done.stdout.toString("utf8") + done.stderr.toString("utf8") };
    if (result.status !== 0) throw new ToolError(`${tool.command} failed with status ${result.status}`, tool, result);
    return result;
  }

  runProgram(program: string, args: readonly string[]): Promise<number> {
    return new Promise((resolve, reject) => {
      const child = spawn(path.resolve(program), [...args], { stdio: "inherit", env: this.env });
      child.on("error", reject);
      child.on("close", (status, signal) => resolve(status ?? 128 + (signal === null ? 0 : os.constants.signals[signal])));
    });
  }

  callProgram(program: string, args: readonly string[], stdin: string, argv0: string = program, timeoutMs = 0): { status: number; stdout: string; stderr: string } {
    const done = spawnSync(path.resolve(program), args.map(fromBytes), {
      argv0,
      ...(timeoutMs > 0 ? { timeout: timeoutMs } : {}),
      input: Buffer.from(stdin, "latin1"),
      env: this.env,
      maxBuffer: 1 << 30,
    });
    if (done.error !== undefined) throw done.error;
    const status = done.status ?? -(done.signal === null ? 1 : os.constants.signals[done.signal]);
    return { status, stdout: done.stdout.toString("latin1"), stderr: done.stderr.toString("latin1") };
  }
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env["XDG_CACHE_HOME"] ?? path.join(env["HOME"] ?? os.tmpdir(), ".cache");
  return path.join(base, "rpython.ts");
}

/** Files by the hash of the key. */
class FileCache implements Cache {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  fetch(key: string, to: string): boolean {
    try {
      fs.copyFileSync(this.file(key), to);
      return true;
    } catch {
      return false;
    }
  }

  keep(key: string, from: string): void {
    const file = this.file(key);
    const fresh = `${file}.${randomBytes(6).toString("hex")}`;
    try {
      fs.mkdirSync(this.folder, { recursive: true });
      fs.copyFileSync(from, fresh);
      fs.renameSync(fresh, file);
    } catch {
      fs.rmSync(fresh, { force: true });
    }
  }

  private file(key: string): string {
    return path.join(this.folder, createHash("sha256").update(key).digest("hex"));
  }
}
