// Clashes as diagnostics: a variable, argument, result, attribute or item that holds values without a common type. Told at the first place, in the order of the
// source, that does not agree with those above it; the others follow as notes.

import type { Variable } from "@rpyts/flowmodel/model";
import type { Diagnostic, DiagnosticNote } from "@rpyts/tool/diagnostics";
import { makeDiagnostic } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import type { RPythonAnnotator } from "./annrpython.js";
import { Attribute, type ClassDef } from "./classdef.js";
import type { ClashTracer, Contribution } from "./clash-tracer.js";
import { DictKey, DictValue } from "./dictdef.js";
import { AnnotatorError, UnionError } from "./errors.js";
import { callPath, displayName, isLibrary } from "./callpath.js";
import type { Clash, ClashedInput } from "./faultlog.js";
import { ownAttribute } from "./hostview.js";
import { ContainerItem, ListItem } from "./listdef.js";
import { isFaulty } from "./faulty.js";
import { sImpossibleValue, SomeFaulty, type SomeObject } from "./model.js";
import { plain } from "./plain.js";
import { tryUnion } from "./unions.js";
import { compareSpans } from "./value-span.js";

/** A value, where it comes from, and what is said there. */
interface Source extends Contribution {
  /** Said in place of the type alone: for values that come from no operation. */
  readonly text: string | null;
}

/** What is said of a kind of cell. */
interface CellText {
  readonly subject: string;
  readonly verb: string;
}

/** Diagnostics for cells that clash. */
export interface ClashDiagnostics {
  readonly certain: readonly Diagnostic[];
  /** For cells whose values go well together once all is known: consequences of other faults, as a rule. */
  readonly doubtful: readonly Diagnostic[];
}

export function clashDiagnostics(ann: RPythonAnnotator, tracer: ClashTracer, cells: ReadonlyMap<object, ReadonlyMap<string, Clash>>): ClashDiagnostics {
  const certain: Diagnostic[] = [];
  const doubtful: Diagnostic[] = [];
  for (const [cell, byCode] of cells) {
    for (const [code, clash] of byCode) {
      const d = code === "annotator/resized-list" ? describeResizing(tracer, cell, clash) : describeClash(ann, tracer, cell, clash);
      if (d !== null) certain.push(withPath(ann, cell, clash, d));
      else doubtful.push(withPath(ann, cell, clash, makeDiagnostic({ ...clash.error.diagnostic, span: ownPlace(ann, tracer, cell, clash) })));
    }
  }
  return { certain, doubtful };
}

/** Where a clash was met; for one met in the library, where the program has to do with it. */
function ownPlace(ann: RPythonAnnotator, tracer: ClashTracer, cell: object, { span }: Clash): Span | null {
  if (!isLibrary(ann, span)) return span;
  return [...tracer.faultyPlaces(cell)].filter((at) => !isLibrary(ann, at)).sort(compareSpans)[0] ?? span;
}

function withPath(ann: RPythonAnnotator, cell: object, clash: Clash, d: Diagnostic): Diagnostic {
  const graph = ann.faults.inputs.get(cell)?.graph ?? clash.position?.graph ?? null;
  return graph === null ? d : makeDiagnostic({ ...d, notes: [...d.notes, ...callPath(ann, graph)] });
}

// ---- values without a common type

interface Conflict {
  readonly at: Source;
  readonly sBefore: SomeObject;
  readonly error: AnnotatorError;
}

function describeClash(ann: RPythonAnnotator, tracer: ClashTracer, cell: object, clash: Clash): Diagnostic | null {
  const sources = [...staticSources(ann, cell), ...tracer.contributionsTo(cell).map(({ s, span, implicit }) => ({ s, span, implicit: implicit === true, text: null }))];
  const rank = ({ implicit, span: at }: Source): number => (implicit === true ? 2 : isLibrary(ann, at) ? 0 : 1);
  sources.sort((a, b) => rank(a) - rank(b) || compareSpans(a.span, b.span));
  const conflict = firstConflict(sources);
  if (conflict === null) return fallback(clash, sources);
  const { subject, verb } = textOf(ann, cell);
  const { s, span } = conflict.at;
  const reason = conflict.error instanceof UnionError && conflict.error.reason !== "" ? `: ${conflict.error.reason}` : "";
  return makeDiagnostic({
    code: "annotator/union-error",
    message: conflict.at.implicit === true
      ? `${subject} may end without a return, which gives None; elsewhere it returns ${plain(conflict.sBefore)}`
      : `${subject} ${verb} ${plain(s)} here, and ${plain(conflict.sBefore)} elsewhere${reason}`,
    span: span ?? readerOf(cell) ?? clash.span,
    notes: [...notesOf(sources, conflict.at), ...joinNotes(tracer, cell)],
    hint: conflict.error.diagnostic.hint,
  });
}

const MAX_JOINS = 2;

/** Where two lists became one, which is what makes them hold each other's items. */
function joinNotes(tracer: ClashTracer, cell: object): DiagnosticNote[] {
  return tracer.joinsOf(cell).slice(0, MAX_JOINS).map((span) => ({ message: "this makes lists from different places one list", span }));
}

function firstConflict(sources: readonly Source[]): Conflict | null {
  let sBefore: SomeObject = sImpossibleValue;
  for (const at of sources) {
    const joined = joinQuietly(sBefore, at.s);
    if (joined instanceof AnnotatorError) return { at, sBefore, error: joined };
    if (!(joined instanceof SomeFaulty)) sBefore = joined;
  }
  return null;
}

function joinQuietly(a: SomeObject, b: SomeObject): SomeObject | AnnotatorError {
  try {
    const joined = tryUnion(a, b);
    return typeof joined === "string" ? new UnionError(a, b, joined) : joined;
  } catch (error) {
    if (error instanceof AnnotatorError) return error;
    throw error;
  }
}

/** Where nothing that comes in is free of faults any more, because the clash itself has spread to all of it: as it was when it was met. */
function fallback({ error, span }: Clash, sources: readonly Source[]): Diagnostic | null {
  if (sources.length > 0 || (error instanceof UnionError && (isFaulty(error.s1) || isFaulty(error.s2)))) return null;
  return makeDiagnostic({ ...error.diagnostic, span });
}

const MAX_NOTES = 5;

/** One note per type, at the first place that brings it. */
function notesOf(sources: readonly Source[], main: Source | null): DiagnosticNote[] {
  const told = new Set<string>(main === null ? [] : [plain(main.s)]);
  const notes: DiagnosticNote[] = [];
  for (const source of sources) {
    const type = plain(source.s);
    if (source === main || told.has(type)) continue;
    told.add(type);
    notes.push({ message: source.text ?? `${type} comes from here`, span: source.span });
  }
  return notes.length <= MAX_NOTES ? notes : [...notes.slice(0, MAX_NOTES), { message: `… and ${notes.length - MAX_NOTES} other types`, span: null }];
}

function textOf(ann: RPythonAnnotator, cell: object): CellText {
  const input = ann.faults.inputs.get(cell);
  if (input !== undefined) return inputText(input);
  if (cell instanceof Attribute) return { subject: `the attribute '${cell.name}' of ${homeOf(ann, cell)?.shortname ?? "a class"}`, verb: "is" };
  if (cell instanceof DictKey) return { subject: "a key of this dictionary", verb: "is" };
  if (cell instanceof DictValue) return { subject: "a value of this dictionary", verb: "is" };
  return { subject: cell instanceof ListItem ? "an item of this list" : "an item", verb: "is" };
}

function inputText({ graph, block, index }: ClashedInput): CellText {
  const v: Variable = block.inputargs[index]!;
  if (block === graph.returnblock) return { subject: `${displayName(graph)}()`, verb: "returns" };
  if (block === graph.startblock) return { subject: `the argument '${v.prefix}' of ${displayName(graph)}()`, verb: "is" };
  return { subject: v.prefix === "v" ? "a value" : `the variable '${v.prefix}'`, verb: "is" };
}

// ---- sources outside of functions: classes, prebuilt objects

function staticSources(ann: RPythonAnnotator, cell: object): Source[] {
  if (cell instanceof ContainerItem) return itemSources(cell.find());
  if (cell instanceof Attribute) return attributeSources(ann, cell);
  return [];
}

function itemSources({ declared, prebuilt }: ContainerItem): Source[] {
  const said = [...declared].sort((a, b) => (a.owner < b.owner ? -1 : 1)).map(({ s, owner }) => ({ s, span: null, text: `${owner} says that it is ${plain(s)}` }));
  return [...said, ...prebuilt.map((s) => ({ s, span: null, text: `${plain(s)} is in a container made before translation` }))];
}

function homeOf(ann: RPythonAnnotator, attribute: Attribute): ClassDef | null {
  return ann.bookkeeper.classdefs.find((cdef) => cdef.attrs.get(attribute.name) === attribute) ?? null;
}

/** Values of an attribute that classes and prebuilt instances give, in order of the classes' names. */
function attributeSources(ann: RPythonAnnotator, cell: Attribute): Source[] {
  const { name } = cell;
  const home = homeOf(ann, cell);
  if (home === null) return [];
  const sources = [...home.mro.slice(1), ...home.allSubdefs()].flatMap((cdef) => classSource(cdef, name).concat(instanceSources(ann, cdef, name)));
  return sources.sort((a, b) => (a.text! < b.text! ? -1 : a.text! > b.text! ? 1 : 0));
}

function classSource(cdef: ClassDef, name: string): Source[] {
  if (cdef.classdesc.lookup(name) !== cdef.classdesc) return [];
  const s = cdef.classdesc.sGetValue(cdef, name);
  return [{ s, span: null, text: `the class ${cdef.shortname} says ${name} = ${plain(s)}` }];
}

function instanceSources(ann: RPythonAnnotator, cdef: ClassDef, name: string): Source[] {
  const found = new Map<string, Source>();
  for (const obj of cdef.instancesSeen) {
    const value = ownAttribute(obj, name);
    if (value === null) continue;
    const s = ann.bookkeeper.immutablevalue(value);
    const text = `a prebuilt instance of ${cdef.shortname} has ${name} = ${plain(s)}`;
    if (!found.has(text)) found.set(text, { s, span: null, text });
  }
  return [...found.values()];
}

/** The first place that reads a cell. */
function readerOf(cell: object): Span | null {
  const readers = cell instanceof Attribute ? [...cell.readLocations.keys()] : cell instanceof ContainerItem ? [...(cell.find().readLocations ?? [])] : [];
  return readers.map((position) => position.span).sort(compareSpans)[0] ?? null;
}

// ---- lists that must not be resized

function describeResizing(tracer: ClashTracer, cell: object, { error, span }: Clash): Diagnostic {
  const { resized, fixed } = tracer.resizesOf(cell);
  const notes = firstOf(fixed).map((at) => ({ message: "it must not change its length because of this", span: at }));
  return makeDiagnostic({ ...error.diagnostic, span: firstOf(resized)[0] ?? span, notes });
}

function firstOf(spans: readonly (Span | null)[]): Span[] {
  const first = spans.filter((span) => span !== null).sort(compareSpans)[0];
  return first === undefined ? [] : [first];
}
