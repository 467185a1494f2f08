// Blocks that wait for their turn, lowest instruction first: both ways of a branch are followed before the code after them, so that a join has heard
// of everything ahead of it, and loops settle before what follows them.

/** A place to go on at. */
export interface Waiting {
  /** Instruction to go on at. */
  readonly index: number;
}

/** A binary heap by instruction, first come first served among equals. */
export class PendingBlocks<T extends Waiting> {
  private readonly items: T[] = [];
  private readonly order: number[] = [];
  private count = 0;

  push(item: T): void {
    const { items, order } = this;
    let at = items.length;
    const seq = this.count++;
    items.push(item);
    order.push(seq);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (items[up]!.index <= item.index) break;
      items[at] = items[up]!;
      order[at] = order[up]!;
      at = up;
    }
    items[at] = item;
    order[at] = seq;
  }

  pop(): T | undefined {
    const { items, order } = this;
    const first = items[0];
    const last = items.pop();
    const seq = order.pop()!;
    if (first === undefined || last === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      const child = this.smallerChild(at);
      if (child < 0 || !this.before(child, last.index, seq)) break;
      items[at] = items[child]!;
      order[at] = order[child]!;
      at = child;
    }
    items[at] = last;
    order[at] = seq;
    return first;
  }

  private smallerChild(at: number): number {
    const left = 2 * at + 1;
    if (left >= this.items.length) return -1;
    const right = left + 1;
    return right < this.items.length && this.before(right, this.items[left]!.index, this.order[left]!) ? right : left;
  }

  private before(at: number, index: number, seq: number): boolean {
    const own = this.items[at]!.index;
    return own < index || (own === index && this.order[at]! < seq);
  }
}
