// Which stretch of the source a value comes from, and what the program calls it.

import { type Block, Constant, type Hlvalue, type Link, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { PyNone } from "@rpyts/pyhost/object";
import type { Span } from "@rpyts/tool/source-file";

/** The place that gives a link's argument its value. */
export function spanOfValue(link: Link, index: number): Span | null {
  const block = link.prevblock;
  const v = link.args[index];
  if (block === null || v === undefined) return null;
  return spanInBlock(block, v) ?? link.span ?? lastSpan(block) ?? firstSpanBehind(link);
}

/** True for the way out of a function that ends without a return statement. */
export function isImplicitReturn(link: Link): boolean {
  const v = link.args[0];
  if (!link.target.isFinal || !(v instanceof Constant) || !(v.value instanceof PyNone) || v.span === null) return false;
  const { file, start, end } = v.span;
  return !/^(?:return\b|None\b|\()/.test(file.text.slice(start, end));
}

/** The operation of a block that makes the value, or the constant's own place. */
export function spanInBlock(block: Block, v: Hlvalue): Span | null {
  if (v instanceof Constant) return v.span;
  return block.operations.find((op) => op.result === v)?.span ?? null;
}

export function lastSpan(block: Block): Span | null {
  return block.operations.at(-1)?.span ?? block.span;
}

function firstSpanBehind(link: Link): Span | null {
  return link.target.operations[0]?.span ?? link.target.span;
}

/** The longest expression that is quoted as the name of a value. */
const MAX_QUOTED = 40;

/** What the program calls an operand: its variable, or the expression that makes it; null when there is no short name. */
export function nameOfOperand(block: Block, op: SpaceOperation, v: Hlvalue): string | null {
  if (v instanceof Variable && v.prefix !== "v" && block.inputargs.includes(v)) return v.prefix;
  const span = spanInBlock(block, v);
  const text = span === null || span === op.span ? null : span.file.text.slice(span.start, span.end);
  if (text !== null && text !== "" && text.length <= MAX_QUOTED && !text.includes("\n") && !isStatement(text)) return text;
  return v instanceof Variable && v.prefix !== "v" ? v.prefix : null;
}

/** Some operations stand for whole statements: their text is no name. */
const isStatement = (text: string): boolean => /^(?:for|print|del|if|while|with|raise|assert|return|import|from)\b/.test(text);

/** Order of places: by file, then from top to bottom; what has no place comes first. */
export function compareSpans(a: Span | null, b: Span | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  if (a.file.name !== b.file.name) return a.file.name < b.file.name ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

export function sameSpan(a: Span | null, b: Span | null): boolean {
  return compareSpans(a, b) === 0;
}
