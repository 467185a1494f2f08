// How values inside a graph's text are written. flowmodel knows neither host objects nor low-level values: the caller gives a codec.

import type { ConcreteType, Value } from "./model.js";

/** Text of constants, exit cases and types, without line ends; the text form quotes it. `parse…` undoes `print…` where the value has a text that says all. */
export interface TextCodec {
  printValue(value: Value): string;
  parseValue(text: string): Value;
  printType(type: ConcreteType): string;
  parseType(text: string): ConcreteType;
}

/** Quotes a codec's text. */
export function quote(text: string): string {
  return `\`${text.replace(/[\\`\n\r]/g, (c) => (c === "\n" ? "\\n" : c === "\r" ? "\\r" : `\\${c}`))}\``;
}

/** Undoes {@link quote}; takes the text between the backticks. */
export function unquote(text: string): string {
  return text.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c === "r" ? "\r" : c));
}
