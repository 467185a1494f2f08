// All faults of a run as diagnostics, made once annotations are final: independent of each other, each told once, in the order of the source.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import { type Diagnostic, makeDiagnostic } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import type { RPythonAnnotator } from "./annrpython.js";
import { isLibrary } from "./callpath.js";
import { checkAtFixpoint } from "./checks.js";
import { checkImmutability } from "./checks-classes.js";
import { type ClashDiagnostics, clashDiagnostics } from "./clash.js";
import { ClashTracer } from "./clash-tracer.js";
import { describeFault, noneRaisedFaults, type PlacedDiagnostic } from "./fault.js";
import type { Clash, FaultLog } from "./faultlog.js";
import { ContainerItem } from "./listdef.js";
import { clearSelfInflicted } from "./self-inflicted.js";
import { compareSpans } from "./value-span.js";

/** The faults found, sorted by place; empty for a good program. `graphs` are those that were visited. */
export function diagnose(ann: RPythonAnnotator, graphs: ReadonlySet<FunctionGraph>): Diagnostic[] {
  const { faults } = ann;
  if (faults.final.length > 0) return faults.final.map((fault) => describeFault(ann, fault).diagnostic);
  clearSelfInflicted(faults);
  const atOps = [...faults.atOps.values(), ...faults.elsewhere.values()];
  const describe = (doubtful: boolean): Diagnostic[] => mergeCallers(atOps.filter((fault) => fault.doubtful === doubtful).map((fault) => describeFault(ann, fault)));
  const clashes = traced(ann, faults);
  const all = [...describe(false), ...clashes.certain, ...noneRaisedFaults(ann, graphs), ...checkAtFixpoint(ann, graphs), ...checkImmutability(ann.bookkeeper.classdefs)];
  const told = all.length > 0 ? all : likely(ann, [...describe(true), ...clashes.doubtful]);
  if (told.length === 0 && !faults.isEmpty) throw new InternalError("a fault has no diagnostic");
  return oncePerPlace(told.map((d) => outsideLibrary(ann, d)));
}

/** Of faults in doubt, those in the program rather than those in the library that it uses. */
function likely(ann: RPythonAnnotator, doubtful: readonly Diagnostic[]): readonly Diagnostic[] {
  const own = doubtful.filter((d) => !isLibrary(ann, d.span));
  return own.length > 0 ? own : doubtful;
}

/**
 * A fault that shows itself in a function of our library is told at the call of the program that leads there; the place in the library
 * follows as a note.
 */
export function outsideLibrary(ann: RPythonAnnotator, d: Diagnostic): Diagnostic {
  if (d.span === null || !isLibrary(ann, d.span)) return d;
  const at = d.notes.findIndex((note) => note.span !== null && !isLibrary(ann, note.span));
  if (at < 0) return d;
  return makeDiagnostic({ ...d, span: d.notes[at]!.span, notes: [{ message: "found in the library here", span: d.span }, ...d.notes] });
}

/** Faults within a function that could not be entered are met by each caller: told once, with the first of the calls. */
function mergeCallers(faults: readonly PlacedDiagnostic[]): Diagnostic[] {
  const sorted = [...faults].sort((a, b) => compareSpans(a.within, b.within));
  return sorted.map(({ diagnostic }) => diagnostic);
}

function traced(ann: RPythonAnnotator, faults: FaultLog): ClashDiagnostics {
  const cells = new Map<object, ReadonlyMap<string, Clash>>();
  for (const [cell, clash] of faults.clashes) cells.set(cell instanceof ContainerItem ? cell.find() : cell, clash);
  if (cells.size === 0) return { certain: [], doubtful: [] };
  const tracer = new ClashTracer(cells.keys());
  ann.trace(tracer);
  return clashDiagnostics(ann, tracer, cells);
}

/** Sorts by place. Of faults of one code at one place, which specialised copies of a function have, one is enough. */
export function oncePerPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyed = new Map<string, Diagnostic>();
  for (const d of diagnostics) {
    const key = `${d.code} ${placeKey(d.span, d.message)}`;
    const known = keyed.get(key);
    if (known === undefined || d.message < known.message) keyed.set(key, d);
  }
  return [...keyed.values()].sort((a, b) => compareSpans(a.span, b.span) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

const placeKey = (span: Span | null, message: string): string => (span === null ? message : `${span.file.name}:${span.start}`);
