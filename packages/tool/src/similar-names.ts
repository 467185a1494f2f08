// Names that may have been meant: within a small edit distance.

/** The known name nearest to a name that is not known; null when none is near. */
export function similarName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const other of known) {
    if (other === name) continue;
    // One more than the least: names as near as the best one so far are told from those that are farther.
    const distance = other.toLowerCase() === name.toLowerCase() ? 0 : editDistance(name, other, least + 1);
    if (distance < least || (distance === least && best !== null && other < best)) {
      best = other;
      least = distance;
    }
  }
  return best;
}

/** The known names nearest to a name, those that begin with it or contain it included: at most `count`, the nearest first. */
export function similarNames(name: string, known: Iterable<string>, count: number): string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(2, Math.floor(name.length / 2)) + 1;
  const rated: { readonly other: string; readonly distance: number }[] = [];
  for (const other of known) {
    const text = other.toLowerCase();
    const distance = text === wanted ? 0 : editDistance(wanted, text, limit);
    if (distance < limit) rated.push({ other, distance });
    else if (wanted.length > 2 && text.includes(wanted)) rated.push({ other, distance: limit });
  }
  rated.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  return rated.slice(0, count).map(({ other }) => other);
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
