// Random choices of the generator. They come from fast-check, so that a seed gives the same program again.

import type { Random } from "fast-check";

export class Choices {
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** A number between two bounds, both of which are possible. */
  int(low: number, high: number): number {
    return this.random.nextInt(low, high);
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.random.nextInt(0, 99) < percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.random.nextInt(0, items.length - 1)]!;
  }

  /** One of the rows, by their weights. */
  weighted<T>(rows: readonly (readonly [number, T])[]): T {
    let at = this.random.nextInt(0, rows.reduce((sum, [weight]) => sum + weight, 0) - 1);
    for (const [weight, item] of rows) {
      if (at < weight) return item;
      at -= weight;
    }
    return rows[rows.length - 1]![1];
  }
}
