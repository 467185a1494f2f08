// Addresses: places in low-level memory without a type. Answers to upstream's llmemory.fakeaddress. An address is a container, or one cell of
// it; there are no bytes. Kept apart from llmemory.ts because every value may be one.

import type { LLContainer } from "./values.js";

/** `cell` is a field position or an item index (one past the last is allowed), or -1 for the container itself. */
export class LLAddress {
  readonly container: LLContainer | null;
  readonly cell: number;

  constructor(container: LLContainer | null, cell: number) {
    this.container = container;
    this.cell = cell;
  }

  toString(): string {
    if (this.container === null) return "NULL";
    return this.cell < 0 ? `&${this.container.toString()}` : `&${this.container.toString()}+${this.cell}`;
  }
}

export const NULL_ADDRESS = new LLAddress(null, -1);

/** The address of a container as `(outermost place)`: the beginning of a structure is the beginning of its first part. */
function normalised(a: LLAddress): LLAddress {
  let { container, cell } = a;
  while (container !== null) {
    if (cell === 0 && container.kind === "struct") cell = -1;
    else if (cell === -1 && container.kind === "subarray") [container, cell] = [container.parent, container.parentIndex];
    else if (cell === -1 && container.parent !== null && container.kind !== "opaque") [container, cell] = [container.parent, container.parentIndex];
    else if (cell === -1 && container.kind === "opaque" && container.about !== null && "alive" in container.about) container = container.about;
    else break;
  }
  return new LLAddress(container, cell);
}

export function sameAddress(a: LLAddress, b: LLAddress): boolean {
  if (a === b) return true;
  const x = normalised(a);
  const y = normalised(b);
  return x.container === y.container && x.cell === y.cell;
}

/** Order of two addresses in one container; null when they are in different ones. */
export function compareAddress(a: LLAddress, b: LLAddress): number | null {
  const x = normalised(a);
  const y = normalised(b);
  return x.container === y.container ? x.cell - y.cell : null;
}
