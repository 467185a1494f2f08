// Regular expressions as trees.

export const FLAG_TEMPLATE = 1;
export const FLAG_IGNORECASE = 2;
export const FLAG_LOCALE = 4;
export const FLAG_MULTILINE = 8;
export const FLAG_DOTALL = 16;
export const FLAG_UNICODE = 32;
export const FLAG_VERBOSE = 64;

/** No upper limit of a repeat. */
export const MAXREPEAT = 4294967295;

/** \d \D \s \S \w \W by their letter. */
export type Category = "d" | "D" | "s" | "S" | "w" | "W";
/** ^ $ \A \Z \b \B */
export type Position = "^" | "$" | "A" | "Z" | "b" | "B";

export type SetItem =
  | { readonly kind: "char"; readonly code: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "category"; readonly category: Category };

export type Node =
  | { readonly kind: "char"; readonly code: number }
  | { readonly kind: "any" }
  | { readonly kind: "set"; readonly items: readonly SetItem[]; readonly negate: boolean }
  | { readonly kind: "at"; readonly where: Position }
  | { readonly kind: "repeat"; readonly min: number; readonly max: number; readonly greedy: boolean; readonly body: Sequence }
  | { readonly kind: "group"; readonly index: number | null; readonly body: Sequence }
  | { readonly kind: "branch"; readonly options: readonly Sequence[] }
  | { readonly kind: "backref"; readonly group: number }
  | { readonly kind: "look"; readonly behind: boolean; readonly negate: boolean; readonly body: Sequence }
  | { readonly kind: "condition"; readonly group: number; readonly yes: Sequence; readonly no: Sequence | null };

export type Sequence = readonly Node[];

export interface ParsedPattern {
  readonly body: Sequence;
  readonly flags: number;
  /** Number of groups, the whole match not counted. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  readonly groupWidths: readonly Width[];
}

/** Least and greatest number of characters. */
export type Width = readonly [number, number];

/** A fault in a pattern: becomes sre_constants.error. */
export class PatternFault {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** A repeat count beyond what C holds: becomes OverflowError. */
export class RepeatOverflow {
  readonly message = "the repetition number is too large";
}

export function widthOf(body: Sequence, groupWidths: readonly Width[]): Width {
  let low = 0;
  let high = 0;
  for (const node of body) {
    const [a, b] = nodeWidth(node, groupWidths);
    low += a;
    high += b;
  }
  return [Math.min(low, MAXREPEAT - 1), Math.min(high, MAXREPEAT)];
}

function nodeWidth(node: Node, groups: readonly Width[]): Width {
  switch (node.kind) {
    case "char": case "any": case "set": return [1, 1];
    case "at": case "look": return [0, 0];
    case "group": return widthOf(node.body, groups);
    case "backref": return groups[node.group] ?? [0, MAXREPEAT];
    case "repeat": {
      const [a, b] = widthOf(node.body, groups);
      return [a * node.min, b === 0 ? 0 : b * node.max];
    }
    case "branch": return widest(node.options, groups);
    case "condition": {
      const [a, b] = widthOf(node.yes, groups);
      if (node.no === null) return [0, b];
      const [c, d] = widthOf(node.no, groups);
      return [Math.min(a, c), Math.max(b, d)];
    }
  }
}

function widest(options: readonly Sequence[], groups: readonly Width[]): Width {
  const widths = options.map((option) => widthOf(option, groups));
  return [Math.min(...widths.map(([a]) => a)), Math.max(...widths.map(([, b]) => b))];
}
