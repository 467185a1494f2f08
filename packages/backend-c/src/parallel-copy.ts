// The arguments of a link arrive at the same moment: copies in an order that overwrites nothing that is still needed.

export interface Copy {
  readonly to: string;
  readonly from: string;
  readonly type: string;
}

/** Sequential copies with the effect of the parallel ones; cycles go through temporaries `swapN`, whose declarations are part of the text. */
export function sequentialise(copies: readonly Copy[]): string[] {
  const waiting = copies.filter((copy) => copy.to !== copy.from);
  const lines: string[] = [];
  if (waiting.length === 0) return lines;
  const readers = new Map<string, number>();
  for (const copy of waiting) readers.set(copy.from, (readers.get(copy.from) ?? 0) + 1);
  const writer = new Map(waiting.map((copy) => [copy.to, copy]));
  const done = new Set<Copy>();
  const ready = waiting.filter((copy) => !readers.has(copy.to));
  const emit = (copy: Copy): void => {
    lines.push(`${copy.to} = ${copy.from};`);
    done.add(copy);
    const left = readers.get(copy.from)! - 1;
    readers.set(copy.from, left);
    const freed = left === 0 ? writer.get(copy.from) : undefined;
    if (freed !== undefined && !done.has(freed)) ready.push(freed);
  };
  const drain = (): void => {
    for (let copy = ready.pop(); copy !== undefined; copy = ready.pop()) emit(copy);
  };
  drain();
  let swaps = 0;
  for (const head of waiting) {
    if (done.has(head)) continue;
    // A cycle: save what the head overwrites, then follow the cycle to the copy that needed it.
    const saved = `swap${swaps++}`;
    lines.push(`${head.type} ${saved} = ${head.to};`);
    const cycle: Copy[] = [head];
    for (let next = writer.get(head.from)!; next !== head; next = writer.get(next.from)!) cycle.push(next);
    for (const copy of cycle) {
      lines.push(`${copy.to} = ${copy.from === head.to ? saved : copy.from};`);
      done.add(copy);
    }
  }
  return swaps === 0 ? lines : ["{", ...lines.map((line) => `    ${line}`), "}"];
}
