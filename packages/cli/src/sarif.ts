// Diagnostics in SARIF 2.1.0 (OASIS standard), which code hosts and editors read.

import { pathToFileURL } from "node:url";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import { decodeSource, type Span } from "@rpyts/tool/source-file";
import { PAGES } from "@rpyts/translator/explain/pages";
import { renderPage } from "@rpyts/translator/explain/page";
import { plainSpan } from "./plain-data.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** A SARIF log with one run. Files below `folder` are named relative to it. */
export function sarifLog(diagnostics: readonly Diagnostic[], folder: string): object {
  const codes = [...new Set(diagnostics.map((d) => d.code))].sort();
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "rpython.ts", rules: codes.map(rule) } },
        invocations: [{ executionSuccessful: true, exitCode: diagnostics.length === 0 ? 0 : 1 }],
        originalUriBaseIds: { FOLDER: { uri: `${pathToFileURL(folder).href.replace(/\/$/, "")}/` } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((d) => result(d, codes.indexOf(d.code), folder)),
      },
    ],
  };
}

function rule(code: string): object {
  const page = PAGES.get(code);
  if (page === undefined) return { id: code };
  const text = renderPage(code, page);
  return { id: code, shortDescription: { text: page.title }, fullDescription: { text: page.why }, help: { text, markdown: text }, defaultConfiguration: { level: "error" } };
}

function result(d: Diagnostic, ruleIndex: number, folder: string): object {
  const hint = d.hint === null ? "" : `\nhint: ${d.hint}`;
  // Notes without a place have no location to stand at: they belong to the message.
  const remarks = d.notes.filter((note) => note.span === null).map((note) => `\n${note.message}`);
  const related = d.notes.flatMap((note) => (note.span === null ? [] : [{ message: note.message, span: note.span }]));
  return {
    ruleId: d.code,
    ruleIndex,
    level: d.severity,
    message: { text: decodeSource(`${d.message}${remarks.join("")}${hint}`) },
    locations: d.span === null ? [] : [{ physicalLocation: location(d.span, folder) }],
    relatedLocations: related.map(({ message, span }, id) => ({ id, physicalLocation: location(span, folder), message: { text: decodeSource(message) } })),
  };
}

function location(span: Span, folder: string): object {
  const { file, line, column, endLine, endColumn } = plainSpan(span)!;
  const inside = file.startsWith(`${folder}/`);
  const artifactLocation = inside ? { uri: relativeUri(file.slice(folder.length + 1)), uriBaseId: "FOLDER" } : { uri: file.startsWith("/") ? pathToFileURL(file).href : relativeUri(file) };
  return { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } };
}

const relativeUri = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
