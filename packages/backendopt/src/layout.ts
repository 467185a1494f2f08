// The fields of objects in one row: of structures and of the structures they extend, of instances and records. What malloc removal makes variables of.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/lltype";
import type { InstanceType, RecordType } from "@rpyts/lltype/ootype";
import { isContainerType, isLowLevelType, resolved, type LowLevelType, type StructType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";

/** Types of objects with named fields. */
export type ObjectType = StructType | InstanceType | RecordType;

/** The type of the object that a reference leads to, as far as the reference knows; null for other values. */
export function objectTypeOf(value: Hlvalue): ObjectType | null {
  const type = value.concretetype;
  if (!isLowLevelType(type)) return null;
  if (type.kind === "instance" || type.kind === "record") return type;
  if (type.kind !== "ptr" || type.gckind !== "gc") return null;
  const to = resolved(type.TO);
  return to.kind === "struct" ? to : null;
}

export class Layout {
  readonly types: LowLevelType[] = [];
  readonly names: string[] = [];
  /** What fresh objects hold. */
  readonly initial: LLValue[] = [];
  private readonly type: ObjectType;
  /** Where the fields of a structure begin. */
  private readonly rows = new Map<StructType, number>();
  private readonly places = new Map<string, number>();

  constructor(type: ObjectType) {
    this.type = type;
    if (type.kind === "struct") this.addStructures(type);
    else if (type.kind === "record") type.names.forEach((name, i) => this.add(name, type.types[i]!, defaultValue(type.types[i]!)));
    else for (const [name, field] of type.allFields()) this.add(name, field.type, field.initial);
    if (type.kind !== "struct") this.names.forEach((name, i) => this.places.set(name, i));
  }

  private addStructures(type: StructType): void {
    for (let part: StructType | null = type; part !== null; part = part.superStruct) {
      this.rows.set(part, this.types.length);
      // What nobody wrote is zero, as the collector's memory is.
      part.types.forEach((field, i) => this.add(part!.names[i]!, field, isContainerType(field) ? null : defaultValue(field)));
    }
  }

  private add(name: string, type: LowLevelType, initial: LLValue): void {
    this.names.push(name);
    this.types.push(type);
    this.initial.push(initial);
  }

  /** Whether a reference of this type may lead to such an object or to what it extends. */
  covers(type: ObjectType): boolean {
    if (type.kind === "struct") return this.rows.has(type);
    return type === this.type || (type.kind === "instance" && this.type.kind === "instance" && this.type.isSubclassOf(type));
  }

  /** The place of a field in the row. */
  index(type: ObjectType, field: string): number {
    return type.kind === "struct" ? this.rows.get(type)! + type.fieldIndex(field) : this.places.get(field)!;
  }
}
