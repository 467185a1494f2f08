// C functions for interpreters on Node: a child process calls them by koffi, a thread of ours talks to it, and we sleep until it has answered. Nothing of
// this starts before the first request.

import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as os from "node:os";
import * as path from "node:path";
import { deserialize, serialize } from "node:v8";
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import type { ForeignProcess, ForeignReply, ForeignRequest } from "@rpyts/tool/foreign";
import { childMain } from "./foreign-child.js";
import { workerMain, type WorkerSetup } from "./foreign-worker.js";

interface Running {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly flag: Int32Array;
}

export class NodeForeignProcess implements ForeignProcess {
  private readonly env: NodeJS.ProcessEnv;
  private running: Running | null = null;
  private folder: string | null = null;
  private built = 0;

  constructor(env: NodeJS.ProcessEnv) {
    this.env = env;
  }

  request(message: ForeignRequest): ForeignReply {
    const koffi = pathOfKoffi();
    if (koffi === null) return { kind: "fault", message: "C functions cannot be called before translation: the package koffi is not installed", crashed: false };
    const { worker, port, flag } = (this.running ??= start(koffi));
    worker.postMessage(serialize(message), []);
    for (;;) {
      Atomics.wait(flag, 0, 0);
      Atomics.store(flag, 0, 0);
      const received = receiveMessageOnPort(port) as { message: Uint8Array } | undefined;
      if (received !== undefined) return deserialize(received.message) as ForeignReply;
    }
  }

  buildLibrary(texts: readonly string[], compile: readonly string[], link: readonly string[]): { path: string | null; output: string } {
    const folder = this.temporaryFolder();
    const number = this.built++;
    const files = texts.map((text, i) => {
      const file = path.join(folder, `source_${number}_${i}.c`);
      fs.writeFileSync(file, text);
      return file;
    });
    if (files.length === 0) {
      files.push(path.join(folder, `source_${number}.c`));
      fs.writeFileSync(files[0]!, "");
    }
    const output = path.join(folder, `library_${number}.so`);
    const [command = "gcc", ...first] = (this.env["CC"] || "gcc").split(" ").filter((word) => word !== "");
    const done = spawnSync(command, [...first, "-shared", "-fPIC", "-O1", "-w", ...compile, ...files, "-o", output, ...link], { encoding: "utf8" });
    if (done.error !== undefined) return { path: null, output: `${command}: ${done.error.message}` };
    return { path: done.status === 0 ? output : null, output: done.stdout + done.stderr };
  }

  /** Ends the process and removes what was built. A request after that starts another one, which knows nothing of this one. */
  close(): void {
    void this.running?.worker.terminate();
    this.running = null;
    process.off("exit", this.removeFolder);
    this.removeFolder();
  }

  private readonly removeFolder = (): void => {
    if (this.folder !== null) fs.rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  };

  private temporaryFolder(): string {
    if (this.folder === null) {
      this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "rpython-c-"));
      process.once("exit", this.removeFolder);
    }
    return this.folder;
  }
}

function start(koffi: string): Running {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const workerData: WorkerSetup = { program: `(${childMain.toString()})()`, koffi, port: port2, flag };
  const worker = new Worker(`(${workerMain.toString()})()`, { eval: true, workerData, transferList: [port2], stdin: false });
  // The process may end whenever we do.
  worker.unref();
  port1.unref();
  return { worker, port: port1, flag };
}

function pathOfKoffi(): string | null {
  try {
    return createRequire(import.meta.url).resolve("koffi");
  } catch {
    return null;
  }
}
