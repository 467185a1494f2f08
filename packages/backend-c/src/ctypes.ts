// Low-level types as C types. Every container type has one name; function types and pointers to items of raw arrays get typedefs, so that a C
// type is always a prefix: `T name`.

import { InternalError, assertNever } from "@rpyts/tool/assert-never";
import { definitionOrder } from "@rpyts/backend/type-order";
import { identifier, NameManager } from "@rpyts/backend/names";
import {
  isContainerType,
  resolved,
  type ArrayType,
  type FixedSizeArrayType,
  type FuncType,
  type LowLevelType,
  type NumberType,
  type OpaqueType,
  type PtrType,
  type RealContainerType,
  type StructType,
} from "@rpyts/lltype/types";
import { fieldName } from "./cnames.js";

/** The names and definitions of the types that a program uses. */
export class CTypes {
  private readonly names = new NameManager();
  private readonly ofContainer = new Map<RealContainerType, string>();
  /** Container types in the order they were first asked for. */
  private readonly asked: RealContainerType[] = [];
  /** Headers of the program's own are included: its types of C are theirs. */
  headersDeclare = false;
  /** Told of the compilation info that a type carries. */
  private readonly noteInfo: (info: unknown) => void;

  constructor(noteInfo: (info: unknown) => void = () => undefined) {
    this.noteInfo = noteInfo;
  }

  /** The C type of a variable, parameter, field or item of this type. */
  name(type: LowLevelType): string {
    switch (type.kind) {
      case "number":
        return numberName(type);
      case "float":
        return "double";
      case "singlefloat":
        return "float";
      case "longfloat":
        return "long double";
      case "char":
        return "unsigned char";
      case "unichar":
        return "UniChar";
      case "bool":
        return "Bool";
      case "void":
        return "void";
      case "address":
        return "void *";
      case "ptr":
        return this.pointerName(type);
      case "interiorptr":
        throw new InternalError(`${type.toString()} cannot be stored`);
      default:
        if (!isContainerType(type)) throw new InternalError(`${type.shortName()} is no type of C`);
        return this.inlinedName(resolved(type));
    }
  }

  /** The C type of a container that stands inside another one or by itself. */
  private inlinedName(type: RealContainerType): string {
    if (type.kind !== "opaque") return this.containerName(type);
    if (!this.isExternal(type)) throw new InternalError(`${type.shortName()} has no size`);
    this.noteInfo(type.hints.eci);
    return type.hints.c_name!;
  }

  private pointerName(type: PtrType): string {
    const to = resolved(type.TO);
    if (to.kind === "opaque") return this.opaquePointer(to);
    if (to.kind === "func") return this.containerName(to);
    if (to.kind === "array" && isPlainItems(to)) return to.OF.kind === "void" ? "void *" : `${this.name(to.OF)} *`;
    return `${this.containerName(to)} *`;
  }

  /** `struct name` of a container, or the typedef of a function pointer. */
  containerName(type: RealContainerType): string {
    let name = this.ofContainer.get(type);
    if (name === undefined) {
      name = this.makeName(type);
      this.ofContainer.set(type, name);
      this.asked.push(type);
    }
    return name;
  }

  private makeName(type: RealContainerType): string {
    switch (type.kind) {
      case "struct":
        if (this.isExternal(type)) {
          this.noteInfo(type.hints.eci);
          const { c_name = "", typedef } = type.hints;
          return typedef === undefined || typedef === false ? `${keyword(type)} ${c_name}` : c_name;
        }
        return `${keyword(type)} ${this.names.unique(`s_${type.name}`)}`;
      case "array":
      case "fixedarray":
        return `struct ${this.names.unique(type.kind === "fixedarray" ? `s_fixed${type.length}_${itemText(type.OF)}` : `s_array_${itemText(type.OF)}`)}`;
      case "func":
        return this.names.unique("fn_t");
      case "opaque":
        return this.opaquePointer(type);
      default:
        return assertNever(type);
    }
  }

  /** All type definitions, ready for the header. More types may be found while they are written; they are all there at the end. */
  definitions(): string {
    const parts: Definition[] = [];
    const written = new Set<RealContainerType>();
    for (let from = 0; from < this.asked.length; ) {
      const batch = this.asked.slice(from);
      from = this.asked.length;
      for (const type of definitionOrder(batch)) {
        if (written.has(type)) continue;
        written.add(type);
        parts.push(this.define(type));
      }
    }
    const forwards = parts.map((p) => p.forward).filter((text) => text !== "");
    const typedefs = parts.map((p) => p.typedef).filter((text) => text !== "");
    const bodies = parts.map((p) => p.body).filter((text) => text !== "");
    return `${[...forwards, ...typedefs].join("\n")}\n\n${bodies.join("\n")}\n`;
  }

  private define(type: RealContainerType): Definition {
    const name = this.containerName(type);
    switch (type.kind) {
      case "struct":
        if (this.isExternal(type)) return NOTHING;
        return { forward: `${name};`, typedef: "", body: this.structBody(type, name) };
      case "array":
        return isPlainItems(type) ? NOTHING : { forward: `${name};`, typedef: "", body: this.arrayBody(type, name) };
      case "fixedarray":
        return { forward: `${name};`, typedef: "", body: `${name} {\n    ${this.name(type.OF)} items[${Math.max(1, type.length)}];\n};` };
      case "func":
        return { forward: "", typedef: this.functionTypedef(type, name), body: "" };
      case "opaque":
        return NOTHING;
      default:
        return assertNever(type);
    }
  }

  /** Whether a header declares the type. One that only says so, in a program without any, is ours to define. */
  isExternal(type: OpaqueType | StructType): boolean {
    const { c_name, external, eci } = type.hints;
    return external === "C" && c_name !== undefined && (typeof eci === "string" || this.headersDeclare);
  }

  private opaquePointer(type: OpaqueType): string {
    if (type.hints.c_pointer_typedef !== undefined && typeof type.hints.eci === "string") {
      this.noteInfo(type.hints.eci);
      return type.hints.c_pointer_typedef;
    }
    if (!this.isExternal(type)) return "void *";
    this.noteInfo(type.hints.eci);
    return `${type.hints.c_name} *`;
  }

  private structBody(type: StructType, name: string): string {
    return `${name} {\n${this.members(type, null)}};`;
  }

  /** Field declarations; `items` gives the length of the last array when it is known, for a prebuilt structure. */
  members(type: StructType, items: number | null): string {
    const lines = type.names.flatMap((field, i) => {
      const of = type.types[i]!;
      if (of.kind === "void") return [];
      const cField = fieldName(type, field);
      const plain = isContainerType(of) ? plainArray(resolved(of)) : null;
      if (plain !== null) return [`    ${this.name(plain.OF)} ${cField}[${Math.max(1, items ?? 1)}];\n`];
      if (items !== null && field === type.arrayfld) return [`    ${this.sizedArray(of, items)} ${cField};\n`];
      return [`    ${this.name(of)} ${cField};\n`];
    });
    if (lines.length === 0) lines.push("    char nothing;\n");
    return lines.join("");
  }

  /** The type of a prebuilt structure or array with a known number of items: laid out as the general one. */
  sizedArray(type: LowLevelType, items: number): string {
    const real = isContainerType(type) ? resolved(type) : null;
    if (real === null || (real.kind !== "array" && real.kind !== "struct")) throw new InternalError(`no length in ${type.toString()}`);
    if (real.kind === "struct") return `struct {\n${this.members(real, items)}}`;
    const length = real.hasLength ? "Signed length; " : "";
    const count = items + (real.hints.extra_item_after_alloc ?? 0);
    if (real.OF.kind === "void") return `struct { ${length}}`;
    return `struct { ${length}${this.name(real.OF)} items[${Math.max(1, count)}]; }`;
  }

  private arrayBody(type: ArrayType, name: string): string {
    const length = type.hasLength ? "    Signed length;\n" : "";
    const items = type.OF.kind === "void" ? "" : `    ${this.name(type.OF)} items[1];\n`;
    return `${name} {\n${length}${items === "" && length === "" ? "    char nothing;\n" : items}};`;
  }

  private functionTypedef(type: FuncType, name: string): string {
    return `typedef ${this.name(type.RESULT)} (*${name})(${this.parameters(type)});`;
  }

  /** The parameter types of a function, `void` for none. */
  parameters(type: FuncType): string {
    const args = type.ARGS.filter((arg) => arg.kind !== "void").map((arg) => this.name(arg));
    return args.length === 0 ? "void" : args.join(", ");
  }
}

interface Definition {
  readonly forward: string;
  readonly typedef: string;
  readonly body: string;
}

const NOTHING: Definition = { forward: "", typedef: "", body: "" };

/** Raw arrays without a length: plain C arrays, pointed to by item pointers. */
export function isPlainItems(type: ArrayType | FixedSizeArrayType): boolean {
  return type.kind === "array" && !type.hasLength && type.gckind === "raw";
}

function plainArray(type: RealContainerType): ArrayType | null {
  return type.kind === "array" && isPlainItems(type) && type.OF.kind !== "void" ? type : null;
}

function keyword(type: StructType): string {
  return type.hints.union === true ? "union" : "struct";
}

function numberName(type: NumberType): string {
  if (type.bits === null) return type.signed ? "Signed" : "Unsigned";
  if (type.bits === 128) return type.signed ? "__int128" : "unsigned __int128";
  return `${type.signed ? "int" : "uint"}${type.bits}_t`;
}

function itemText(type: LowLevelType): string {
  if (type.kind === "ptr") return "ptr";
  return identifier(type.kind === "struct" ? type.name : type.shortName());
}
