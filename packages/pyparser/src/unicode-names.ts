// Characters by name, for \N{...} in unicode literals. Answers to CPython's ucnhash; covers the blocks of unicode-name-data.ts, and the
// ideographs, whose names follow a rule.

import { NAME_BLOCKS } from "./unicode-name-data.js";

const IDEOGRAPH = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/;

/** The code point of the character of that name (in any case), or -1 when the name is unknown. Searches the text of the blocks: rare. */
export function codePointByName(name: string): number {
  const wanted = name.toUpperCase();
  const ideograph = IDEOGRAPH.exec(wanted);
  if (ideograph !== null) {
    const point = parseInt(ideograph[1], 16);
    return isIdeograph(point) ? point : -1;
  }
  if (wanted === "-" || wanted === "") return -1;
  for (const [first, names] of NAME_BLOCKS) {
    const place = names.split("/").indexOf(wanted);
    if (place >= 0) return first + place;
  }
  return -1;
}

const isIdeograph = (point: number): boolean =>
  (point >= 0x3400 && point <= 0x4db5) || (point >= 0x4e00 && point <= 0x9fcb) || (point >= 0x20000 && point <= 0x2a6d6) || (point >= 0x2a700 && point <= 0x2b734);
