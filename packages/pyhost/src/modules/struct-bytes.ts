// Numbers as bytes, in either order.

import { fromBig, toBig, type Int } from "@rpyts/tool/machine-int";

function ordered(bytes: string, little: boolean): string {
  return little ? bytes : Array.from(bytes).reverse().join("");
}

/** Two's complement; the value fits. */
export function bytesOfInt(value: Int, size: number, little: boolean): string {
  let bytes = "";
  if (typeof value === "number" && size <= 4) {
    for (let i = 0; i < size; i++) bytes += String.fromCharCode((value >> (8 * i)) & 0xff);
    return ordered(bytes, little);
  }
  let rest = BigInt.asUintN(size * 8, toBig(value));
  for (let i = 0; i < size; i++) {
    bytes += String.fromCharCode(Number(rest & 0xffn));
    rest >>= 8n;
  }
  return ordered(bytes, little);
}

export function intOfBytes(given: string, signed: boolean, little: boolean): Int {
  const bytes = ordered(given, little);
  if (bytes.length <= 4) {
    let value = 0;
    for (let i = bytes.length - 1; i >= 0; i--) value = value * 256 + bytes.charCodeAt(i);
    const limit = 256 ** bytes.length;
    return signed && value >= limit / 2 ? value - limit : value;
  }
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes.charCodeAt(i));
  return fromBig(signed ? BigInt.asIntN(bytes.length * 8, value) : value);
}

export function bytesOfFloat(value: number, size: number, little: boolean): string {
  const view = new DataView(new ArrayBuffer(8));
  if (size === 4) view.setFloat32(0, value, little);
  else view.setFloat64(0, value, little);
  let bytes = "";
  for (let i = 0; i < size; i++) bytes += String.fromCharCode(view.getUint8(i));
  return bytes;
}

export function floatOfBytes(bytes: string, little: boolean): number {
  const view = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < bytes.length; i++) view.setUint8(i, bytes.charCodeAt(i));
  return bytes.length === 4 ? view.getFloat32(0, little) : view.getFloat64(0, little);
}
