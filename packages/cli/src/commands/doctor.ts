// `translate doctor`: the tools of each backend as they are on this machine, and what to install.

import { allBackends, backendNamed, type Backend } from "@rpyts/translator/backends";
import { BACKENDS } from "@rpyts/translator/options";
import type { ToolStatus } from "@rpyts/translator/toolchain";
import type { CommandLine } from "../args.js";
import type { NodeEnvironment } from "../node-environment.js";
import { EXIT, type Reporter } from "../report.js";

interface Finding {
  readonly backend: string;
  readonly ready: boolean;
  readonly tools: readonly ToolStatus[];
}

/** Shows what is there; gives the exit status: 3 where a tool is missing. */
export function runDoctor(env: NodeEnvironment, line: CommandLine, reporter: Reporter): number {
  const rows = line.options.backend === null ? allBackends() : [backendNamed(line.options.backend)];
  const findings = rows.map((row) => examine(env, line, row));
  const missing = findings.flatMap(({ tools }) => tools.filter((tool) => !tool.found));
  const install = [...new Set(missing.map((tool) => tool.provider))];
  if (reporter.json) reporter.out(`${JSON.stringify({ status: missing.length === 0 ? "done" : "tool", node: process.versions.node, backends: findings, install })}\n`);
  else reporter.out(text(findings, install, line.options.backend === null));
  return missing.length === 0 ? EXIT.done : EXIT.tool;
}

/** A backend is ready if all is there that it always needs. */
function examine(env: NodeEnvironment, line: CommandLine, row: Backend): Finding {
  const tools = row.tools(env, line.options);
  return { backend: row.name, ready: tools.every((tool) => tool.found || tool.only !== null), tools };
}

function text(findings: readonly Finding[], install: readonly string[], all: boolean): string {
  const lines = [`node ${process.versions.node}`];
  for (const { backend, ready, tools } of findings) {
    lines.push("", `--backend=${backend}: ${ready ? "ready" : "not ready"}${tools.length === 0 ? ", needs nothing but Node" : ""}`);
    for (const tool of tools) lines.push(toolLine(tool));
  }
  const absent = BACKENDS.filter((name) => !allBackends().some((row) => row.name === name));
  if (all && absent.length > 0) lines.push("", `not there yet: ${absent.map((name) => `--backend=${name}`).join(", ")}`);
  if (install.length > 0) lines.push("", `to install on Debian: apt-get install ${install.join(" ")}`);
  return `${lines.join("\n")}\n`;
}

function toolLine({ what, found, version, provider, only }: ToolStatus): string {
  const need = only === null ? "" : `; for ${only}`;
  return found ? `  found    ${what}${version === null ? "" : `: ${version}`}` : `  missing  ${what} (Debian package ${provider}${need})`;
}
