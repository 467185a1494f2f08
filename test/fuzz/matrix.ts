// The matrix of operations: every operation on every kind of value, each with both type systems, is translated or refused by the annotator. Nothing else may
// happen: what passes the annotator must be typed. Many cases stand in one program; those that are refused are taken out, and what is left is typed.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import type { TypeSystemName } from "@rpyts/translator/pipeline";
import { check } from "../support/errors.js";
import { BINARY, KINDS, MORE_KINDS, PRELUDE, UNARY, type Kind, type Operation } from "./matrix-table.js";

/** One operation on values of given kinds. */
export interface Case {
  readonly operation: Operation;
  readonly kinds: readonly Kind[];
}

/** A case that is neither typed nor refused as it should be. */
export interface Crash {
  readonly name: string;
  readonly typeSystem: TypeSystemName;
  readonly what: string;
}

export const nameOf = ({ operation, kinds }: Case): string => `${operation.name} of ${kinds.map(({ name }) => name).join(" and ")}`;

export function unaryCases(): Case[] {
  return UNARY.flatMap((operation) => [...KINDS, ...MORE_KINDS].map((x) => ({ operation, kinds: [x] })));
}

export function binaryCases(): Case[] {
  return BINARY.flatMap((operation) => KINDS.flatMap((x) => KINDS.map((y) => ({ operation, kinds: [x, y] }))));
}

/** Every so-many-th of all cases, beginning with one of the first. */
export function sampled(step: number, first: number): Case[] {
  return [...unaryCases(), ...binaryCases()].filter((_case, i) => i % step === first % step);
}

/** Cases that go into one program together. */
export function grouped(cases: readonly Case[], size = 40): Case[][] {
  const groups: Case[][] = cases.filter(({ operation }) => operation.alone).map((one) => [one]);
  const others = cases.filter(({ operation }) => !operation.alone);
  for (let at = 0; at < others.length; at += size) groups.push(others.slice(at, at + size));
  return groups;
}

/** The cases of a group that fail. */
export function crashesOf(group: readonly Case[], typeSystem: TypeSystemName): Crash[] {
  const rows = typeSystem === "lltype" ? group : group.filter(({ kinds }) => kinds.every(({ memory }) => !memory));
  const folder = mkdtempSync(join(tmpdir(), "rpython-matrix-"));
  try {
    return search(rows, typeSystem, join(folder, "cases.py"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function search(rows: readonly Case[], typeSystem: TypeSystemName, path: string): Crash[] {
  if (rows.length === 0) return [];
  const text = programText(rows);
  writeFileSync(path, text);
  const outcome = attempt(path, typeSystem);
  if (rows.length === 1) return isFine(outcome) ? [] : [{ name: nameOf(rows[0]!), typeSystem, what: described(outcome) }];
  if (Array.isArray(outcome) && outcome.length === 0) return [];
  const refused = isFine(outcome) ? casesAt(outcome, text, path) : null;
  if (refused !== null && refused.size > 0) return search(rows.filter((_row, i) => !refused.has(i)), typeSystem, path);
  const middle = rows.length >> 1;
  return [...search(rows.slice(0, middle), typeSystem, path), ...search(rows.slice(middle), typeSystem, path)];
}

/** The faults of a program, or the error that ended the attempt. */
function attempt(path: string, typeSystem: TypeSystemName): readonly Diagnostic[] | Error {
  try {
    return check(path, { typeSystem });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isFine(outcome: readonly Diagnostic[] | Error): outcome is readonly Diagnostic[] {
  return !(outcome instanceof Error) && outcome.every(({ code }) => code.startsWith("annotator/") || code.startsWith("flowspace/"));
}

const described = (outcome: readonly Diagnostic[] | Error): string =>
  outcome instanceof Error ? outcome.message.replace(/\S+\.py:\d+:\d+/g, "PLACE").replace(/case_\d+/g, "case") : outcome.map(({ code, message }) => `${code}: ${message}`).join("; ");

/** The numbers of the cases that diagnostics point at; empty when one of them points elsewhere. */
function casesAt(found: readonly Diagnostic[], text: string, path: string): Set<number> {
  const lines = text.split("\n");
  const numbers = new Set<number>();
  for (const { span } of found) {
    if (span === null || span.file.name !== path) return new Set();
    const from = span.file.lineCol(span.start).line;
    const head = lines.slice(0, from).findLast((one) => /^(def|class) /.test(one)) ?? "";
    const match = /^def case_(\d+)/.exec(head);
    if (match === null) return new Set();
    numbers.add(Number(match[1]));
  }
  return numbers;
}

function programText(rows: readonly Case[]): string {
  return [
    PRELUDE,
    ...rows.flatMap(({ operation, kinds }, i) => [
      ...(operation.name === "global" ? [`class Holder_${i}(object):`, "    kept = None", ""] : []),
      `def case_${i}(argv):`,
      ...kinds.map(({ text }, j) => `    ${"xy"[j]!} = ${text}`),
      ...operation.body.map((one) => `    ${one.replaceAll("Holder", `Holder_${i}`)}`),
      "",
    ]),
    "def entry_point(argv):",
    ...rows.map((_row, i) => `    case_${i}(argv)`),
    "    return 0",
    "",
    "def target(driver, args):",
    "    return entry_point, None",
    "",
  ].join("\n");
}
