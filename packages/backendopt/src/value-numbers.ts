// Keys for operations and places in memory: the same for the same operation on the same values.

import { Constant, type ConcreteType, type Hlvalue } from "@rpyts/flowmodel/model";
import { isLowLevelType } from "@rpyts/lltype/types";

export class ValueNumbers {
  private readonly objects = new Map<unknown, number>();

  private object(value: unknown): number {
    let number = this.objects.get(value);
    if (number === undefined) this.objects.set(value, (number = this.objects.size));
    return number;
  }

  private typeId(type: ConcreteType | null): number {
    return isLowLevelType(type) ? type.id : -1;
  }

  private value(value: Hlvalue): string {
    if (!(value instanceof Constant)) return `v${value.id}`;
    const given = value.value;
    const type = this.typeId(value.concretetype);
    switch (typeof given) {
      case "number":
        return `n${type}:${Object.is(given, -0) ? "-0" : given}`;
      case "bigint":
      case "boolean":
        return `${typeof given}${type}:${given}`;
      case "string":
        // The length keeps a text apart from the key's own punctuation.
        return `s${type}:${given.length}:${given}`;
      default:
        return `o${this.object(given)}`;
    }
  }

  /** The key of an operation on values. */
  operation(opname: string, args: readonly Hlvalue[], type: ConcreteType | null): string {
    let key = `${opname}/${this.typeId(type)}`;
    for (const arg of args) key += `,${this.value(arg)}`;
    return key;
  }

  /** The key of a place: a pointer and a path. */
  place(path: readonly Hlvalue[]): string {
    let key = `@${this.typeId(path[0]!.concretetype)}`;
    for (const arg of path) key += `,${this.value(arg)}`;
    return key;
  }
}
