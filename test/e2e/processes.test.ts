// Sockets, threads, signals and children in programs translated to C: what the programs of processes/ do together with others.

import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command } from "../support/cli.js";
import { ROOT } from "../support/engines.js";

const folder = mkdtempSync(join(tmpdir(), "rpython-processes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function translated(name: string): string {
  cpSync(join(ROOT, `test/e2e/processes/${name}.py`), join(folder, `${name}.py`));
  const done = command("translate", ["--batch", `--output=${name}`, `${name}.py`], folder);
  expect([done.status, done.status === 0 ? "" : done.stderr]).toEqual([0, ""]);
  return join(folder, name);
}

/** A program that runs: its lines as they come, and how it ends. */
class Running {
  readonly process: ChildProcess;
  readonly ended: Promise<string | number | null>;
  private text = "";
  private wake: () => void = () => undefined;

  constructor(program: string, args: readonly string[]) {
    this.process = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"], timeout: 20_000 });
    this.process.stdout!.setEncoding("utf8").on("data", (text: string) => {
      this.text += text;
      this.wake();
    });
    this.ended = new Promise((resolve) => this.process.on("close", (code, signal) => (this.wake(), resolve(signal ?? code))));
  }

  /** The next line. */
  async line(): Promise<string> {
    while (!this.text.includes("\n") && this.process.exitCode === null && this.process.signalCode === null) await new Promise<void>((resolve) => (this.wake = resolve));
    const end = this.text.indexOf("\n");
    const line = this.text.slice(0, end);
    this.text = this.text.slice(end + 1);
    return line;
  }

  /** All lines that are left, and the exit status or the signal. */
  async rest(): Promise<[string[], string | number | null]> {
    const end = await this.ended;
    return [this.text.split("\n").slice(0, -1), end];
  }
}

const whole = (program: string, ...args: string[]): Promise<[string[], string | number | null]> => new Running(program, args).rest();

/** What a server answers. */
function ask(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.setEncoding("utf8").on("error", reject).on("close", () => resolve(answer));
    socket.on("data", (data: string) => {
      answer += data;
      if (answer.length >= text.length) socket.end();
    });
  });
}

describe("a program with one thread", () => {
  let program = "";
  beforeAll(() => void (program = translated("single")), 60_000);

  it("serves several clients by polling, and is one itself", async () => {
    const server = new Running(program, ["serve"]);
    const port = await server.line();
    const clients = ["alpha", "beta", "gamma"].map((word) => whole(program, "client", port, word, "much", word));
    const direct = await ask(Number(port), "from here");
    const answers = await Promise.all(clients);
    expect(answers).toEqual(
      ["ALPHA", "BETA", "GAMMA"].map((word) => [[`${word.length} ${word}`, `300000 ${"X".repeat(20)}`, `${word.length} ${word}`], 0]),
    );
    expect(direct).toBe("FROM HERE");
    expect(await whole(program, "client", port, "quit")).toEqual([["0 "], 0]);
    expect(await server.rest()).toEqual([["served 5"], 0]);
    expect(await whole(program, "client", port, "late")).toEqual([["socket: Connection refused"], 1]);
  });

  it("handles Ctrl-C when it polls for it", async () => {
    const running = new Running(program, ["interrupted", "2"]);
    expect(await running.line()).toBe("ready");
    running.process.kill("SIGINT");
    expect(await running.line()).toBe("signal 2");
    running.process.kill("SIGINT");
    expect(await running.rest()).toEqual([["signal 2"], 7]);
  });

  it("wakes up from sleep by Ctrl-C", async () => {
    const running = new Running(program, ["asleep"]);
    expect(await running.line()).toBe("ready");
    // It may not sleep yet: a signal before that is seen after the next one.
    const again = setInterval(() => running.process.kill("SIGINT"), 100);
    expect(await running.rest()).toEqual([["signal 2 True"], 8]);
    clearInterval(again);
  });

  it("ends by Ctrl-C when it did not ask for it", async () => {
    const running = new Running(program, ["default"]);
    expect(await running.line()).toBe("ready");
    running.process.kill("SIGINT");
    expect(await running.rest()).toEqual([[], "SIGINT"]);
  });

  it("connects two children by a pipe and sees how they end", async () => {
    const [lines, status] = await whole(program, "pipeline");
    expect([lines, status]).toEqual([["one", "three", "two", "exit 3, signal 15", "from popen", "5", "to popen", "errno 10"], 0]);
  });
});

describe("a program with threads", () => {
  let program = "";
  beforeAll(() => void (program = translated("threads")), 60_000);

  it("serves each client in a thread", async () => {
    const server = new Running(program, ["serve", "4"]);
    const port = Number(await server.line());
    const texts = ["a", "some words", "y".repeat(200_000), "ü".repeat(3)];
    expect(await Promise.all(texts.map((text) => ask(port, text)))).toEqual(["A", "SOME WORDS", "Y".repeat(200_000), "ü".repeat(3)]);
    expect(await server.rest()).toEqual([["served 4"], 0]);
  });

  it("produces and consumes exactly what it should", async () => {
    expect(await whole(program, "queue")).toEqual([["5997000 0"], 0]);
  });

  it("computes and allocates in four threads", async () => {
    expect(await Promise.all([1, 2, 3].map(() => whole(program, "compute", "0.4")))).toEqual([1, 2, 3].map(() => [["done True"], 0]));
  });

  it("forks in threads", async () => {
    expect(await whole(program, "children")).toEqual([["6"], 0]);
  });

  it("is called by threads of a C library", async () => {
    expect(await whole(program, "foreign")).toEqual([["18 1000"], 0]);
  });

  it("goes on while others wait", async () => {
    expect(await whole(program, "waiting")).toEqual([["0 True True"], 0]);
  });
});
