// Prebuilt objects as statements: first all are made, then filled, so that they may refer to each other in any way. Objects that functions refer to are
// constants of the program; others, where there are many, are items of one array, which is gone when the program begins. Small tuples and lists that one
// other object refers to are written where that is. This is plain text, not a syntax tree: there may be a million of them, and no source line made them.

import { generate } from "@babel/generator";
import { InternalError } from "@rpyts/tool/assert-never";
import type { InstanceField, InstanceType } from "@rpyts/lltype/ootype";
import { isOOObject, OOBuilder, OODict, OOInstance, OOList, OORecord, OOWeakRef } from "@rpyts/lltype/oovalues";
import { bitsOf } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { Symbolic } from "@rpyts/lltype/symbolic";
import type { LLValue } from "@rpyts/lltype/values";
import * as n from "../nodes.js";
import { propertyName } from "./property-names.js";
import type { ObjectEntry, PrebuiltObject } from "./database.js";
import { realFields } from "./classes.js";
import type { JsProgram } from "./program.js";

/** Up to so many objects that only other ones refer to have names of their own. */
const MOST_NAMED = 200;
/** Statements of one function. */
const CHUNK = 1000;
/** Items of one call or literal of a list that is filled. */
const ITEMS = 500;
const DEEPEST_LITERAL = 4;
/** Items of one line. */
const LINE = 32;
/** Numbers, strings and objects of an object that is written in place. */
const LARGEST_LITERAL = 128;

/** Prints the prebuilt objects of a program. */
export class PrebuiltPrinter {
  private readonly program: JsProgram;
  private readonly entries: readonly ObjectEntry[];
  /** Objects that are written where they are used. */
  private readonly inPlace = new Set<PrebuiltObject>();
  /** Places in the array. */
  private readonly slots = new Map<PrebuiltObject, number>();
  private arrayName = "";
  private readonly lines: string[] = [];
  /** Statements that a function is to be made of. */
  private pending: string[] = [];
  /** Functions made so far. */
  private functions = 0;
  private readonly fields = new Map<InstanceType, readonly (readonly [name: string, field: InstanceField])[]>();

  /** Names what functions will refer to: they are printed after this. */
  constructor(program: JsProgram) {
    this.program = program;
    this.entries = [...program.db.objects.values()];
    chooseInPlace(this.entries, this.inPlace);
    const placed = this.entries.filter(({ value }) => !this.inPlace.has(value));
    const isHidden = (entry: ObjectEntry): boolean => !entry.inCode && !entry.isInitial;
    const few = placed.filter(isHidden).length <= MOST_NAMED;
    for (const entry of placed) {
      if (few || !isHidden(entry)) program.nameObject(entry.value);
      else this.slots.set(entry.value, this.slots.size);
    }
    if (this.slots.size > 0) this.arrayName = program.unique("prebuilt");
  }

  /** The statements that make and fill all objects and set the constants of classes. */
  text(): string {
    this.makeNamed();
    this.makeSlots();
    this.flush();
    for (const entry of this.entries) if (!this.inPlace.has(entry.value)) this.fill(entry);
    this.setConstants();
    this.flush();
    if (this.slots.size > 0) this.lines.push(`${this.arrayName}.length = 0;`);
    return this.lines.length === 0 ? "" : `${this.lines.join("\n")}\n`;
  }

  // Making

  /** Constructors of instances refer to what fresh instances have: that comes first, or is null until it does. */
  private makeNamed(): void {
    const named = this.entries.filter(({ value }) => this.program.objectName(value) !== null);
    const isInstance = ({ value }: ObjectEntry): boolean => value instanceof OOInstance;
    const ordered = [...named.filter((e) => !isInstance(e)), ...named.filter((e) => isInstance(e) && e.isInitial), ...named.filter((e) => isInstance(e) && !e.isInitial)];
    for (const entry of ordered) {
      const keyword = entry.isInitial && isInstance(entry) ? "var" : "const";
      this.lines.push(`${keyword} ${this.program.objectName(entry.value)!} = ${this.made(entry.value)};`);
    }
  }

  private makeSlots(): void {
    if (this.slots.size === 0) return;
    this.lines.push(`const ${this.arrayName} = [];`);
    for (const value of this.slots.keys()) this.statement(`${this.arrayName}.push(${this.made(value)});`);
  }

  /** What makes an object, with as much of its content as needs no other object. */
  private made(value: PrebuiltObject): string {
    const { program } = this;
    if (value instanceof OOInstance) return `new ${program.className(value.type)}()`;
    if (value instanceof OOList) return isPlainList(value) ? this.listLiteral(value) : "[]";
    if (value instanceof OORecord) {
      const fields = realFields(value.type).map(([name, type]) => literal(value.get(name), type) ?? "null");
      return `new ${program.recordName(value.type)}(${fields.join(", ")})`;
    }
    if (value instanceof OODict) return this.madeDict(value);
    if (value instanceof OOBuilder) return `new ${this.runtime("StringBuilder")}(${stringLiteral(value.text)})`;
    if (value instanceof OOWeakRef) return `new ${this.runtime("StrongReference")}(null)`;
    throw new InternalError(`a prebuilt ${String(value)}`);
  }

  private madeDict({ type, functions }: OODict): string {
    if (functions === null) return `new ${this.runtime("Dict")}()`;
    const [eq, hash] = [functions.eq, functions.hash].map((ptr) => this.reference(ptr, ptr.type));
    if (!type.custom) throw new InternalError("a plain dictionary with functions");
    return `new ${this.runtime("CustomDict")}(${eq}, ${hash})`;
  }

  // Filling

  private fill(entry: ObjectEntry): void {
    const { value } = entry;
    const place = this.place(value);
    if (value instanceof OOInstance) this.fillInstance(place, value, entry.isInitial);
    else if (value instanceof OOList) {
      if (!isPlainList(value)) this.inParts(value.items, 1, (items) => `${place}.push(${items.map((item) => this.reference(item, value.type.ITEM)).join(", ")});`);
    } else if (value instanceof OORecord) {
      for (const [name, type] of realFields(value.type)) if (literal(value.get(name), type) === null) this.setProperty(place, name, value.get(name), type);
    } else if (value instanceof OODict) this.fillDict(place, value);
    else if (value instanceof OOWeakRef && value.target !== null) this.setProperty(place, "target", value.target, value.target.type);
    if (!(value instanceof OOWeakRef) && value.identityHash !== null) this.statement(`${this.runtime("setHash")}(${place}, ${value.identityHash});`);
  }

  /** Fields that fresh instances have otherwise. The first instances are made when what fresh ones have may not be there yet: theirs are all set. */
  private fillInstance(place: string, instance: OOInstance, isFirst: boolean): void {
    let fields = this.fields.get(instance.type);
    if (fields === undefined) this.fields.set(instance.type, (fields = [...instance.type.allFields()]));
    for (const [name, { type, initial }] of fields) {
      const value = instance.get(name);
      if (type.kind === "void" || (Object.is(value, initial) && !(isFirst && isOOObject(value)))) continue;
      this.setProperty(place, name, value, type);
    }
  }

  private fillDict(place: string, dict: OODict): void {
    const fill = this.runtime(dict.functions === null ? "fillDict" : "fillCustomDict");
    const { KEY, VALUE } = dict.type;
    const items = dict.entries.filter((entry) => entry !== null);
    this.inParts(items, 2, (part) => `${fill}(${place}, ${part.map(([key, value]) => `${this.reference(key, KEY)}, ${this.reference(value, VALUE)}`).join(", ")});`);
  }

  private inParts<T>(items: readonly T[], weight: number, print: (part: readonly T[]) => string): void {
    const size = ITEMS / weight;
    for (let i = 0; i < items.length; i += size) this.statement(print(items.slice(i, i + size)));
  }

  private setConstants(): void {
    const { db } = this.program;
    for (const { type } of db.classes.values()) {
      for (const [name, constant] of type.constants) {
        if (db.readConstants.has(name)) this.setProperty(`${this.program.className(type)}.prototype`, name, constant.value, constant.type);
      }
    }
  }

  private setProperty(place: string, name: string, value: LLValue, type: LowLevelType): void {
    this.statement(`${place}.${propertyName(name)} = ${this.reference(value, type)};`);
  }

  // Statements

  private statement(text: string): void {
    this.pending.push(text);
    if (this.pending.length === CHUNK) this.flushToFunction();
  }

  /** A program with few statements has them at its top. */
  private flush(): void {
    if (this.functions > 0) this.flushToFunction();
    else {
      this.lines.push(...this.pending);
      this.pending = [];
    }
  }

  private flushToFunction(): void {
    if (this.pending.length === 0) return;
    this.functions++;
    const name = this.program.unique("initialise");
    this.lines.push(`\nfunction ${name}() {`, ...this.pending.map((text) => `  ${text}`), "}", `${name}();`);
    this.pending = [];
  }

  // Expressions

  private runtime(name: string): string {
    this.program.runtime(name);
    return name;
  }

  private place(value: PrebuiltObject): string {
    const slot = this.slots.get(value);
    if (slot !== undefined) return `${this.arrayName}[${slot}]`;
    const name = this.program.objectName(value);
    if (name === null) throw new InternalError(`${String(value)} stands nowhere`);
    return name;
  }

  private reference(value: LLValue, type: LowLevelType): string {
    const text = literal(value, type);
    if (text !== null) return text;
    if (isOOObject(value) || value instanceof OOWeakRef) return this.inPlace.has(value) ? this.literalObject(value) : this.place(value);
    return generate(this.program.constant(value, type)).code;
  }

  /** The nesting is bounded: see `chooseInPlace`. */
  private literalObject(value: PrebuiltObject): string {
    if (value instanceof OOList) return this.listLiteral(value);
    if (!(value instanceof OORecord)) throw new InternalError(`${String(value)} has no literal`);
    const fields = realFields(value.type).map(([name, type]) => this.reference(value.get(name), type));
    return `new ${this.program.recordName(value.type)}(${fields.join(", ")})`;
  }

  private listLiteral({ items, type }: OOList): string {
    const texts = items.map((item) => this.reference(item, type.ITEM));
    if (texts.length <= LINE) return `[${texts.join(", ")}]`;
    const rows: string[] = [];
    for (let i = 0; i < texts.length; i += LINE) rows.push(`  ${texts.slice(i, i + LINE).join(", ")},\n`);
    return `[\n${rows.join("")}]`;
  }
}

/** Whether a list holds nothing but numbers, strings and nulls. */
function isPlainList({ items, type }: OOList): boolean {
  return items.every((item) => literal(item, type.ITEM) !== null);
}

/** Chooses the small lists and tuples that one other object refers to. Objects were found after what refers to them: from the end, parts come first. */
function chooseInPlace(entries: readonly ObjectEntry[], chosen: Set<PrebuiltObject>): void {
  const shapes = new Map<PrebuiltObject, { readonly height: number; readonly size: number }>();
  for (let i = entries.length - 1; i >= 0; i--) {
    const { value, references, inCode, isInitial } = entries[i]!;
    const isSmall = (value instanceof OORecord || (value instanceof OOList && value.items.length <= LARGEST_LITERAL)) && value.identityHash === null;
    if (!isSmall || inCode || isInitial || references !== 1) continue;
    const parts = value instanceof OORecord ? value.fields : value.items;
    let height = 1;
    let size = 1 + parts.length;
    for (const part of parts) {
      const shape = isOOObject(part) ? shapes.get(part) : undefined;
      if (shape === undefined) continue;
      height = Math.max(height, shape.height + 1);
      size += shape.size;
    }
    if (height > DEEPEST_LITERAL || size > LARGEST_LITERAL) continue;
    shapes.set(value, { height, size });
    chosen.add(value);
  }
}

const stringLiteral = (text: string): string => String(n.string(text).extra!["raw"]);

/** The text of a value that is no object; null for others. */
function literal(value: LLValue, type: LowLevelType): string | null {
  const known: LLValue = value instanceof Symbolic ? value.known() : value;
  switch (typeof known) {
    case "string":
      return stringLiteral(known);
    case "boolean":
      return String(known);
    case "number":
    case "bigint":
      return numberLiteral(known, type);
    default:
      return known === null || known === undefined || type.kind === "void" ? "null" : null;
  }
}

function numberLiteral(value: number | bigint, type: LowLevelType): string {
  if (type.kind === "number" && bitsOf(type, 32) > 32) return `${value}n`;
  return Object.is(value, -0) ? "-0" : String(value);
}
