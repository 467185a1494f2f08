// `translatorshell`: a Python prompt, or a script, on our host, with Translation at hand.

import * as path from "node:path";
import { createInterface, type Interface } from "node:readline/promises";
import { compileText, runCode } from "@rpyts/pyhost/eval/exec";
import { SystemExit } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { newModule } from "@rpyts/pyhost/import";
import { PyBool, PyInt, PyNone } from "@rpyts/pyhost/object";
import type { PyDict } from "@rpyts/pyhost/pydict";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newStr, None } from "@rpyts/pyhost/values";
import { PyCF_DONT_IMPLY_DEDENT } from "@rpyts/pyparser/compile";
import { PySyntaxError } from "@rpyts/pyparser/syntax-error";
import { makeHost } from "@rpyts/translator/host-setup";
import type { NodeEnvironment } from "./node-environment.js";
import { toBytes } from "./node-io.js";

const WORD_BITS = 64;
const BANNER = "RPython translator shell. Translation(fn, [types]) translates a function: .annotate() .interpret([…]) .compile_c() .compile_js() .source_js()\n";

/** Runs a script, or reads from the prompt; gives the exit status. */
export async function runShell(env: NodeEnvironment, argv: readonly string[]): Promise<number> {
  const [script, ...args] = argv;
  const folder = script === undefined ? process.cwd() : path.dirname(path.resolve(script));
  const pythonPath = (process.env["PYTHONPATH"] ?? "").split(":").filter((entry) => entry !== "");
  const host = makeHost(env, {
    wordBits: WORD_BITS,
    path: [folder, ...pythonPath].map(toBytes),
    argv: [script ?? "", ...args].map(toBytes),
  });
  const main = newModule("__main__", None);
  host.modules.setStr("__main__", main);
  main.dict.setStr("__builtins__", host.builtinModule);
  main.dict.setStr("Translation", host.getattr(host.importModule("rpython.translator.interactive"), "Translation"));
  const status = script === undefined ? await prompt(host, main.dict) : guarded(host, () => runScript(host, script, main.dict));
  guarded(host, () => runExitFunction(host));
  host.endLine();
  host.flushAll();
  return status ?? 0;
}

function runScript(host: Host, script: string, namespace: PyDict): void {
  const name = toBytes(script);
  namespace.setStr("__file__", newStr(name));
  host.exec(host.readSource(name), namespace, name);
}

/** What the module atexit left to be run at the end. */
function runExitFunction(host: Host): void {
  const exit = host.sysModule.dict.getStr("exitfunc");
  if (exit === undefined) return;
  host.sysModule.dict.deleteStr("exitfunc");
  host.call(exit, []);
}

/** Runs something; an uncaught exception is printed. The exit status, or null when the work just ended. */
function guarded(host: Host, work: () => void): number | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    if (error.type === SystemExit) return exitStatus(host, error);
    host.endLine();
    host.flushAll();
    process.stderr.write(Buffer.from(host.formatTraceback(error), "latin1"));
    return 1;
  }
}

function exitStatus(host: Host, error: PyError): number {
  const code = host.getattr(error.value, "code");
  if (code instanceof PyNone) return 0;
  if (code instanceof PyInt || code instanceof PyBool) return Number(code.value);
  process.stderr.write(`${host.str(code)}\n`);
  return 1;
}

async function prompt(host: Host, namespace: PyDict): Promise<number> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  if (process.stdin.isTTY) process.stdout.write(BANNER);
  let pending = "";
  const ask = (): void => {
    terminal.setPrompt(pending === "" ? ">>> " : "... ");
    terminal.prompt();
  };
  ask();
  for await (const line of terminal) {
    pending += `${toBytes(line)}\n`;
    if (pending.trim() === "") pending = "";
    const status = pending === "" ? null : runPending(host, namespace, pending, line);
    if (status === "more") ask();
    else {
      pending = "";
      host.flushAll();
      if (status !== null) return closing(terminal, status);
      ask();
    }
  }
  return closing(terminal, 0);
}

function closing(terminal: Interface, status: number): number {
  terminal.close();
  process.stdout.write("\n");
  return status;
}

/** Runs what was typed when it is complete; "more" when it is not. An exit status when the program asked to end. */
function runPending(host: Host, namespace: PyDict, text: string, lastLine: string): number | "more" | null {
  const flags = lastLine.trim() === "" ? 0 : PyCF_DONT_IMPLY_DEDENT;
  let exit: number | null = null;
  try {
    const code = compileText(host, text, "<stdin>", "single", flags);
    guarded(host, () => {
      try {
        runCode(host, code, namespace, namespace);
      } catch (error) {
        if (!(error instanceof PyError) || error.type !== SystemExit) throw error;
        exit = exitStatus(host, error);
      }
    });
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    if (error.cause instanceof PySyntaxError && error.cause.incomplete && lastLine.trim() !== "") return "more";
    process.stderr.write(Buffer.from(host.formatTraceback(error), "latin1"));
  }
  return exit;
}
