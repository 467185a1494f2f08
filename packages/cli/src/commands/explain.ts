// `translate explain [CODE]`: the page of a diagnostic, or the list of all.

import { explain, PAGES, pageOf, similarCodes } from "@rpyts/translator/explain/pages";
import { UsageFault } from "@rpyts/translator/result";
import type { CommandLine } from "../args.js";
import { EXIT, type Reporter } from "../report.js";

/** Prints a page; gives the exit status. */
export function runExplain(line: CommandLine, reporter: Reporter): number {
  const [word] = line.words;
  if (word === undefined) return list(reporter);
  const code = word.replace(/^(?:error|warning)?\[(.*)\]$/, "$1");
  const text = explain(code);
  if (text === null) throw unknownCode(code);
  reporter.out(reporter.json ? `${JSON.stringify({ status: "done", ...onePage(code) })}\n` : text);
  return EXIT.done;
}

function onePage(code: string): object {
  const { code: full, page } = pageOf(code)!;
  return { code: full, ...page };
}

function list(reporter: Reporter): number {
  const rows = [...PAGES].map(([code, page]) => ({ code, title: page.title }));
  const width = Math.max(...rows.map(({ code }) => code.length));
  if (reporter.json) reporter.out(`${JSON.stringify({ status: "done", codes: rows })}\n`);
  else for (const { code, title } of rows) reporter.out(`${code.padEnd(width)}  ${title}\n`);
  return EXIT.done;
}

function unknownCode(code: string): UsageFault {
  const near = similarCodes(code);
  return new UsageFault(`there is no diagnostic ${code}${near.length === 0 ? "" : `; near it: ${near.join(", ")}`}`, "translate explain lists all codes");
}
