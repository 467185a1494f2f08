// Base64 on byte strings.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function encodeBase64(bytes: string): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const bits = (bytes.charCodeAt(i) << 16) | (left > 1 ? bytes.charCodeAt(i + 1) << 8 : 0) | (left > 2 ? bytes.charCodeAt(i + 2) : 0);
    out += ALPHABET[bits >> 18] + ALPHABET[(bits >> 12) & 63] + (left > 1 ? ALPHABET[(bits >> 6) & 63] : "=") + (left > 2 ? ALPHABET[bits & 63] : "=");
  }
  return out;
}

/** Characters outside of the alphabet do not count. Null for wrong padding. */
export function decodeBase64(text: string): string | null {
  let out = "";
  let bits = 0;
  let count = 0;
  for (const c of text) {
    if (c === "=" && count % 4 >= 2) {
      // Padding may end the data early; what follows is a new group.
      count += 4 - (count % 4);
      bits = 0;
      continue;
    }
    const value = ALPHABET.indexOf(c);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    count++;
    // 12, 18 or 24 bits are there: the next whole byte stands above 4, 2 or 0 of them.
    if (count % 4 !== 1) out += String.fromCharCode((bits >> ((8 - 2 * (count % 4)) % 8)) & 0xff);
  }
  return count % 4 === 0 ? out : null;
}
