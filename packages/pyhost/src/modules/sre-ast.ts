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

/** References to groups count as empty, as they do in sre_parse. */
export function widthOf(body: Sequence): Width {
  let low = 0;
  let high = 0;
  for (const node of body) {
    const [a, b] = nodeWidth(node);
    low += a;
    high += b;
  }
  return [Math.min(low, MAXREPEAT), Math.min(high, MAXREPEAT)];
}

function nodeWidth(node: Node): Width {
  switch (node.kind) {
    case "char": case "any": case "set": return [1, 1];
    case "at": case "look": case "backref": case "condition": return [0, 0];
    case "group": return widthOf(node.body);
    case "repeat": {
      const [a, b] = widthOf(node.body);
      return [a * node.min, b === 0 ? 0 : b * node.max];
    }
    case "branch": {
      const widths = node.options.map(widthOf);
      return [Math.min(...widths.map(([a]) => a)), Math.max(...widths.map(([, b]) => b))];
    }
  }
}
