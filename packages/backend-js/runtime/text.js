// Strings: what JavaScript's own methods do otherwise. Characters are codes; searches take start and end in any order.

/** Negative, 0 or positive, by character codes. */
function compareText(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Empty for counts below 1. */
function repeated(text, count) {
  return count <= 0 ? "" : text.repeat(count);
}

/** `count` characters from an index on. */
function substring(text, start, count) {
  return text.substring(start, start + count);
}

/** First index of a string inside start to end, or -1. */
function find(text, what, start, end) {
  const last = end - what.length;
  if (start > last) return -1;
  // A search to the end of a long text would cost what the program did not ask for.
  if (end < text.length) {
    const at = text.substring(start, end).indexOf(what);
    return at < 0 ? -1 : at + start;
  }
  return text.indexOf(what, start);
}

/** Last index of a string inside start to end, or -1. */
function rfind(text, what, start, end) {
  const last = end - what.length;
  if (start > last) return -1;
  if (start > 0) {
    const at = text.substring(start, end).lastIndexOf(what);
    return at < 0 ? -1 : at + start;
  }
  return text.lastIndexOf(what, last);
}

/** Occurrences that do not overlap; of the empty string one more than characters. */
function countText(text, what, start, end) {
  if (what.length === 0) return Math.max(0, end - start + 1);
  if (start >= end) return 0;
  const part = text.substring(start, end);
  let count = 0;
  for (let at = part.indexOf(what); at >= 0; at = part.indexOf(what, at + what.length)) count++;
  return count;
}

/** First index of a character. */
function findChar(text, code, start, end) {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === code) return i;
  return -1;
}

/** Last index of a character. */
function rfindChar(text, code, start, end) {
  for (let i = end - 1; i >= start; i--) if (text.charCodeAt(i) === code) return i;
  return -1;
}

/** Occurrences of a character. */
function countChar(text, code, start, end) {
  let count = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === code) count++;
  return count;
}

/** ASCII letters in lower case. JavaScript knows other letters, too. */
function lowerText(text) {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** ASCII letters in upper case. */
function upperText(text) {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Every first character replaced by the second. */
function replaceChar(text, from, to) {
  return text.split(String.fromCharCode(from)).join(String.fromCharCode(to));
}

/** The strings of a list with a string between them. */
function joinTexts(between, texts) {
  return texts.join(between);
}

/**
 * Collects the parts of a string. A text of more than a dozen characters is added as a whole, without copying; what is shorter is collected first, or
 * each character would keep an object of its own until the text is read.
 */
class StringBuilder {
  constructor(text) {
    this.text = text;
    this.tail = "";
  }

  append(text) {
    const tail = this.tail + text;
    if (tail.length < 13) this.tail = tail;
    else {
      this.text += tail;
      this.tail = "";
    }
  }

  appendChar(code) {
    this.append(String.fromCharCode(code));
  }

  appendSlice(text, start, end) {
    this.append(text.substring(start, end));
  }

  appendMultipleChar(code, count) {
    if (count > 0) this.append(String.fromCharCode(code).repeat(count));
  }

  get length() {
    return this.text.length + this.tail.length;
  }

  build() {
    return this.text + this.tail;
  }
}
