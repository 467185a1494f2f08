// What the command prints at its end: results, faults, and which exit status they mean.

import pc from "picocolors";
import { InternalError } from "@rpyts/tool/assert-never";
import { DiagnosticError, type Diagnostic } from "@rpyts/tool/diagnostics";
import { decodeSource } from "@rpyts/tool/source-file";
import { plainStyle, renderDiagnostic, type DiagnosticStyle } from "@rpyts/tool/render-diagnostic";
import { plainDiagnostic } from "./plain-data.js";
import { ToolError } from "@rpyts/translator/environment";
import { ProgramExit, ProgramFault, UsageFault, type TranslationResult } from "@rpyts/translator/result";

export const EXIT = { done: 0, program: 1, usage: 2, tool: 3, internal: 4 } as const;

/** Where text goes, and how it looks. */
export interface Reporter {
  out(text: string): void;
  err(text: string): void;
  readonly colors: boolean;
  /** The report is JSON on standard output. */
  readonly json: boolean;
}

/** The style of diagnostics, with or without colours. */
export function diagnosticStyle(colors: boolean): DiagnosticStyle {
  if (!colors) return plainStyle;
  const c = pc.createColors(true);
  return { error: (t) => c.red(t), warning: (t) => c.yellow(t), dim: (t) => c.dim(t), hint: (t) => c.cyan(t), bold: (t) => c.bold(t) };
}

/** Reports a finished translation. */
export function reportResult(r: Reporter, result: TranslationResult): void {
  const cpuMs = process.cpuUsage();
  if (r.json) {
    const report = { status: "done", ...result, cpuMs: (cpuMs.user + cpuMs.system) / 1000, wallMs: performance.now(), diagnostics: [] };
    r.out(`${JSON.stringify(report)}\n`);
    return;
  }
  for (const t of result.timings) r.err(`${t.task.padEnd(12)} ${(t.wallMs / 1000).toFixed(2).padStart(6)} s\n`);
  for (const output of result.outputs) r.err(`created ${output}\n`);
  if (result.sources !== null) r.err(`sources in ${result.sources}\n`);
}

/** Reports a fault; gives the exit status. */
export function reportFault(r: Reporter, error: unknown, maxErrors: number | null = null): number {
  if (error instanceof UsageFault) return plainFault(r, EXIT.usage, "usage", error.message, error.hint ?? "see translate --help");
  if (error instanceof ProgramExit) return programExit(r, error);
  if (error instanceof ProgramFault) return programFault(r, error.diagnostics, maxErrors);
  if (error instanceof DiagnosticError) return programFault(r, [error.diagnostic], maxErrors);
  if (error instanceof ToolError) return toolFault(r, error);
  return internalFault(r, error);
}

function programExit(r: Reporter, exit: ProgramExit): number {
  if (r.json) r.out(`${JSON.stringify({ status: "exit", message: decodeSource(exit.message), code: exit.status })}\n`);
  else if (exit.message !== "") r.err(`${decodeSource(exit.message)}\n`);
  return exit.status;
}

/** How many faults the main form shows where the user does not say. */
const SHOWN_FAULTS = 20;

function programFault(r: Reporter, diagnostics: readonly Diagnostic[], maxErrors: number | null): number {
  const shown = diagnostics.slice(0, maxErrors ?? SHOWN_FAULTS);
  reportDiagnostics(r, shown, diagnostics.length - shown.length);
  return EXIT.program;
}

/** Shows diagnostics, and how many there are that are not shown. */
export function reportDiagnostics(r: Reporter, shown: readonly Diagnostic[], omitted: number): void {
  if (r.json) {
    r.out(`${JSON.stringify({ status: shown.length === 0 ? "done" : "program", diagnostics: shown.map(plainDiagnostic), omitted })}\n`);
    return;
  }
  r.err(shown.map((d) => `${renderDiagnostic(d, diagnosticStyle(r.colors))}\n`).join("\n"));
  if (omitted > 0) r.err(`\n… and ${omitted} more: --max-errors=${shown.length + omitted} shows all\n`);
}

function toolFault(r: Reporter, error: ToolError): number {
  const command = [error.tool.command, ...error.tool.args].join(" ");
  const provider = `on Debian: apt-get install ${error.tool.provider}`;
  if (r.json) {
    r.out(`${JSON.stringify({ status: "tool", message: error.message, command, provider: error.tool.provider, output: error.result?.output ?? null })}\n`);
    return EXIT.tool;
  }
  r.err(`error[tool]: ${error.message}\n  command: ${command}\n`);
  if (error.result === null) r.err(`hint: the command comes with the package ${error.tool.provider} (${provider})\n`);
  else r.err(`${error.result.output.replace(/\n*$/, "\n")}`);
  return EXIT.tool;
}

function internalFault(r: Reporter, error: unknown): number {
  const known = error instanceof InternalError ? error : null;
  const message = error instanceof Error ? error.message : String(error);
  const where = [known?.pass === null || known === null ? null : `pass ${known.pass}`, known?.graph === null || known === null ? null : `graph ${known.graph}`].filter((text) => text !== null);
  if (r.json) r.out(`${JSON.stringify({ status: "internal", message, pass: known?.pass ?? null, graph: known?.graph ?? null })}\n`);
  else {
    r.err(`error[internal]: ${message}\n${where.length === 0 ? "" : `  in ${where.join(", ")}\n`}`);
    r.err("This is a fault of the toolchain, not of your program. Set RPYTHON_TRACE=1 to see where it arose.\n");
  }
  if (process.env["RPYTHON_TRACE"] === "1" && error instanceof Error) r.err(`${error.stack ?? ""}\n`);
  return EXIT.internal;
}

function plainFault(r: Reporter, status: number, kind: string, message: string, hint: string): number {
  if (r.json) r.out(`${JSON.stringify({ status: kind, message })}\n`);
  else r.err(`error[${kind}]: ${message}\nhint: ${hint}\n`);
  return status;
}
