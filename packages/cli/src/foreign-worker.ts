// The thread between us, who wait for an answer without an event loop, and the process that calls C functions. Its whole program is one function, which
// travels as text: it must not use anything from outside of it.

/** What the thread is given. */
export interface WorkerSetup {
  /** The program of the process, and the path of koffi. */
  readonly program: string;
  readonly koffi: string;
  /** Answers are sent here; `flag` becomes 1 after that. */
  readonly port: import("node:worker_threads").MessagePort;
  readonly flag: Int32Array;
}

/** Starts the process and passes messages on. */
export function workerMain(): void {
  const { parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
  const { spawn } = process.getBuiltinModule("node:child_process");
  const v8 = process.getBuiltinModule("node:v8");
  const { program, koffi, port, flag } = workerData as WorkerSetup;
  const child = spawn(process.execPath, ["-e", program, koffi], { stdio: ["inherit", "inherit", "inherit", "pipe", "pipe"] });
  const requests = child.stdio[3] as import("node:stream").Writable;
  const replies = child.stdio[4] as import("node:stream").Readable;
  let received = Buffer.alloc(0);
  let ended: string | null = null;

  function answer(body: Uint8Array): void {
    port.postMessage(body);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  }

  function gone(): void {
    answer(v8.serialize({ kind: "fault", message: `the process that calls C functions ended: ${ended}`, crashed: true }));
  }

  requests.on("error", () => undefined);
  replies.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 4 && received.length >= 4 + received.readUInt32LE(0)) {
      const end = 4 + received.readUInt32LE(0);
      const body = Uint8Array.from(received.subarray(4, end));
      received = received.subarray(end);
      answer(body);
    }
  });
  child.on("error", (error) => {
    ended = error.message;
    gone();
  });
  child.on("close", (status, signal) => {
    ended = signal === null ? `status ${String(status)}` : signal;
    gone();
  });
  parentPort!.on("message", (body: Uint8Array) => {
    if (ended !== null) {
      gone();
      return;
    }
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length, 0);
    requests.write(Buffer.concat([head, body]));
  });
}
