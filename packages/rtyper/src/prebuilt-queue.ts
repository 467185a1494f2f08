// Filling prebuilt containers without recursion: convertConst makes the low-level container and remembers it, then gives the filling to this queue.
// A chain of a million prebuilt objects is converted with a flat stack.

export class PrebuiltQueue {
  private readonly queue: (() => void)[] = [];
  private draining = false;

  /** Runs `work`, at once when no other filling is under way, else when those before it are done. */
  fill(work: () => void): void {
    this.queue.push(work);
    if (this.draining) return;
    this.draining = true;
    try {
      for (let i = 0; i < this.queue.length; i++) this.queue[i]!();
    } finally {
      this.queue.length = 0;
      this.draining = false;
    }
  }
}
