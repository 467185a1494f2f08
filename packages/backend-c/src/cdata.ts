// Prebuilt data as C objects with static initialisers. An object whose type has a run-time length gets a structure type of its own, laid out
// as the general one; pointers to it are cast.

import { InternalError } from "@rpyts/tool/assert-never";
import { isContainer } from "@rpyts/lltype/lltype";
import { isContainerType, resolved, type LowLevelType } from "@rpyts/lltype/types";
import { WeakRef } from "@rpyts/lltype/types-make";
import type { LLArray, LLContainer, LLOpaque, LLStruct, LLValue } from "@rpyts/lltype/values";
import type { TopContainer } from "@rpyts/backend/database";
import { fieldName } from "./cnames.js";
import { isPlainItems, type CTypes } from "./ctypes.js";
import type { CValues } from "./cvalue.js";

/** One prebuilt object: how other files see it and how it is defined. Objects that never change are constants of C: the collector need not look at them. */
export interface CData {
  readonly name: string;
  /** `extern T name;`, with the type's own definition before it where it has one. */
  readonly declaration: string;
  readonly definition: string;
}

/** Prints a container under a name that is taken already. */
export function printData(container: TopContainer, name: string, types: CTypes, values: CValues): CData {
  switch (container.kind) {
    case "struct": {
      const items = container.type.arrayfld === null ? null : lastArrayLength(container);
      const constant = container.type.hints.immutable === true;
      if (items === null) return whole(name, "", types.containerName(container.type), initialiser(container, values), constant);
      const type = `struct ${name}_t`;
      return whole(name, `${type} {\n${types.members(container.type, items)}};\n`, type, initialiser(container, values), constant);
    }
    case "array":
      return printArray(container, name, types, values);
    case "opaque":
      if (container.type === WeakRef) return weakReference(container, name, values);
      // Run-time type information has an identity and nothing else.
      return whole(name, "", "char", "0", false);
  }
}

/** Laid out as the runtime's weak references: the target's address. Prebuilt targets never die. */
function weakReference(ref: LLOpaque, name: string, values: CValues): CData {
  return whole(name, "", "void *", ref.target === null ? "NULL" : values.expr(ref.target, ref.target.type), false);
}

function printArray(array: LLArray, name: string, types: CTypes, values: CValues): CData {
  const { type } = array;
  const constant = type.hints.immutable === true;
  if (type.kind === "fixedarray") return whole(name, "", types.containerName(type), initialiser(array, values), constant);
  if (isPlainItems(type)) {
    const of = type.OF.kind === "void" ? "char" : types.name(type.OF);
    const size = Math.max(1, array.length);
    return { name, declaration: `extern ${of} ${name}[${size}];\n`, definition: `${of} ${name}[${size}] = ${itemsInitialiser(array, values)};\n` };
  }
  const sized = types.sizedArray(type, array.length).replace(/^struct /, `struct ${name}_t `);
  return whole(name, `${sized};\n`, `struct ${name}_t`, initialiser(array, values), constant);
}

function whole(name: string, typeDefinition: string, type: string, init: string, constant: boolean): CData {
  const qualified = constant ? `const ${type}` : type;
  return { name, declaration: `${typeDefinition}extern ${qualified} ${name};\n`, definition: `${qualified} ${name} = ${init};\n` };
}

function lastArrayLength(struct: LLStruct): number {
  const last = struct.fields[struct.fields.length - 1] as LLContainer;
  if (last.kind === "array") return last.length;
  if (last.kind === "struct") return lastArrayLength(last);
  throw new InternalError(`${struct.toString()} has no array at its end`);
}

// Nesting is that of the type: bounded.
function initialiser(container: LLStruct | LLArray, values: CValues): string {
  if (container.kind === "struct") {
    if (container.type.hints.union === true && !values.types.isExternal(container.type)) throw new InternalError(`prebuilt union ${container.type.shortName()}`);
    if (values.types.isExternal(container.type)) return externalInitialiser(container, values);
    const parts = container.type.types.flatMap((type, i) => (type.kind === "void" ? [] : [cell(container.fields[i], type, values)]));
    return parts.length === 0 ? "{ 0 }" : `{ ${parts.join(", ")} }`;
  }
  const { type } = container;
  const items = itemsInitialiser(container, values);
  if (isPlainItems(type)) return items;
  if (type.kind === "fixedarray" || !type.hasLength) return `{ ${items} }`;
  if (type.OF.kind === "void") return `{ ${container.length} }`;
  return `{ ${container.length}, ${items} }`;
}

/** Of a structure that a header declares: it has its own order of fields, other fields, and plain arrays of C. */
function externalInitialiser(struct: LLStruct, values: CValues): string {
  const parts = struct.type.types.flatMap((type, i) => {
    if (type.kind === "void") return [];
    const value = struct.fields[i];
    const text = isContainer(value) && value.kind === "array" ? itemsInitialiser(value, values) : cell(value, type, values);
    return [`.${fieldName(struct.type, struct.type.names[i]!)} = ${text}`];
  });
  return parts.length === 0 ? "{ 0 }" : `{ ${parts.join(", ")} }`;
}

const PER_LINE = 12;

function itemsInitialiser(array: LLArray, values: CValues): string {
  const of = array.type.OF;
  if (array.length === 0 || of.kind === "void") return of.kind === "char" ? '""' : "{ 0 }";
  if (of.kind === "char") return charsLiteral(array.items);
  const parts = array.items.map((item) => cell(item, of, values));
  const lines: string[] = [];
  for (let i = 0; i < parts.length; i += PER_LINE) lines.push(parts.slice(i, i + PER_LINE).join(", "));
  return `{ ${lines.join(",\n    ")} }`;
}

function cell(value: LLValue, type: LowLevelType, values: CValues): string {
  if (!isContainerType(type)) return values.expr(value, type);
  if (!isContainer(value) || (value.kind !== "struct" && value.kind !== "array")) throw new InternalError(`no inlined ${resolved(type).shortName()}`);
  return initialiser(value, values);
}

const SHOWN = new Map<number, string>([[10, "\\n"], [9, "\\t"], [13, "\\r"], [34, '\\"'], [92, "\\\\"], [63, "\\?"]]);
const PER_LITERAL = 500;

/** Characters as string literals; long ones as several that C puts together. */
function charsLiteral(codes: readonly LLValue[]): string {
  const literals: string[] = [];
  for (let from = 0; from < codes.length; from += PER_LITERAL) {
    let text = "";
    for (const code of codes.slice(from, from + PER_LITERAL)) {
      const c = typeof code === "number" ? code : 0;
      text += SHOWN.get(c) ?? (c >= 32 && c < 127 ? String.fromCharCode(c) : `\\${c.toString(8).padStart(3, "0")}`);
    }
    literals.push(`"${text}"`);
  }
  return literals.join("\n    ");
}
