// The characters of a pattern or a template, escapes in one piece.

import type { Chars } from "../text/codepoints.js";
import { PatternFault } from "./sre-ast.js";

export class SreSource {
  private readonly chars: Chars;
  private index: number;
  /** The next item: a character, or a backslash with the character after it; null at the end. */
  next: string | null;
  /** The characters of `next`: 0, 1 or 2. */
  private width: number;

  constructor(chars: Chars) {
    this.chars = chars;
    this.index = 0;
    this.next = null;
    this.width = 0;
    this.advance();
  }

  private advance(): void {
    if (this.index >= this.chars.length) {
      this.next = null;
      this.width = 0;
      return;
    }
    let item = this.chars[this.index++];
    this.width = 1;
    if (item === "\\") {
      if (this.index >= this.chars.length) throw new PatternFault("bogus escape (end of line)");
      item += this.chars[this.index++];
      this.width = 2;
    }
    this.next = item;
  }

  get(): string | null {
    const item = this.next;
    this.advance();
    return item;
  }

  /** Takes the next item when it is this one. */
  match(item: string): boolean {
    if (this.next !== item) return false;
    this.advance();
    return true;
  }

  /** Up to `count` characters of a class. */
  getWhile(count: number, allowed: RegExp): string {
    let text = "";
    while (text.length < count && this.next !== null && this.next.length === 1 && allowed.test(this.next)) text += this.get() ?? "";
    return text;
  }

  tell(): number {
    return this.index - this.width;
  }

  seek(index: number): void {
    this.index = index;
    this.advance();
  }
}
