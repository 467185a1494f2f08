// The root of the instances of a program, and what all of its classes have in common. Answers to OBJECT of upstream's ootypesystem/rclass.py.

import { InstanceType, OOString } from "@rpyts/lltype/ootype";

/** The constant with the name of a class. */
export const CLASS_NAME = "__name__";

export class OORootTypes {
  readonly OBJECT: InstanceType = new InstanceType("Object", null);
  /** Classes and their names, as programs see them. */
  private readonly names = new Map<InstanceType, string>();
  private named = false;

  constructor() {
    this.addClass(this.OBJECT, "object");
  }

  /** Takes part of the class names, where the program asks for any. */
  addClass(type: InstanceType, name: string): void {
    this.names.set(type, name);
    if (this.named) setName(type, name);
  }

  /** Gives all classes the constant with their name: some class that is known at run time only is asked for it. */
  needNames(): void {
    if (this.named) return;
    this.named = true;
    for (const [type, name] of this.names) setName(type, name);
  }
}

function setName(type: InstanceType, name: string): void {
  type.constants.set(CLASS_NAME, { type: OOString, value: name });
}
