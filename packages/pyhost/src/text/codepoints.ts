// Unicode strings are kept in UTF-16 and counted in code points. Almost none has characters beyond the basic plane: those go the short way.

const SURROGATE = /[\ud800-\udbff][\udc00-\udfff]/;

/** Whether positions in the text differ from positions in JavaScript's string. */
export function isWide(text: string): boolean {
  return SURROGATE.test(text);
}

export function pointLength(text: string): number {
  return isWide(text) ? Array.from(text).length : text.length;
}

/** text[start:stop] by code points; bounds within 0..length. */
export function pointSlice(text: string, start: number, stop: number): string {
  return isWide(text) ? Array.from(text).slice(start, stop).join("") : text.slice(start, stop);
}

export function pointAt(text: string, index: number): string {
  return isWide(text) ? Array.from(text)[index] : text[index];
}

/** A position in JavaScript's string as one in code points. */
export function toPointIndex(text: string, index: number): number {
  return index > 0 && isWide(text) ? Array.from(text.slice(0, index)).length : index;
}

/** A position in code points as one in JavaScript's string. */
export function toUnitIndex(text: string, index: number): number {
  return index > 0 && isWide(text) ? Array.from(text).slice(0, index).join("").length : index;
}
