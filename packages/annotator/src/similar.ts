// Names that may have been meant: within a small edit distance.

/** The known name nearest to a name that is not known; null when none is near. */
export function similarName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const other of known) {
    if (other === name) continue;
    const distance = other.toLowerCase() === name.toLowerCase() ? 0 : editDistance(name, other, least);
    if (distance < least || (distance === least && best !== null && other < best)) {
      best = other;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein's distance, with neighbours swapped as one step; `limit` or more where it is not below. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
