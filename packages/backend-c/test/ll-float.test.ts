// The runtime's texts of floats against those of the low-level interpreter.
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { floatOfText, floatText } from "@rpyts/llinterp/externals-float";
import { afterAll, beforeAll, expect, test } from "vitest";

const RUNTIME = fileURLToPath(new URL("../runtime/", import.meta.url));
const DRIVER = `
#include "common_header.h"
#include <stdio.h>
#include <string.h>
void rpy_fatal(const char *message) { fputs(message, stderr); exit(1); }
int main(void)
{
    char line[256], code;
    long precision, flags;
    double x;
    struct { Signed hash, length; char chars[256]; } s;
    while (fgets(line, sizeof line, stdin)) {
        if (line[0] == '=') {
            s.length = (Signed)strlen(line) - 2;
            memcpy(s.chars, line + 1, (size_t)s.length);
            x = rpy_ll_float_parse(&s);
            printf(rpy_ll_float_parse_failed() ? "bad\\n" : "%a\\n", x);
            continue;
        }
        sscanf(line, "%la %c %ld %ld", &x, &code, &precision, &flags);
        Signed length = rpy_ll_float_format(x, (unsigned char)code, precision, flags);
        printf("%.*s\\n", (int)length, rpy_float_result);
    }
    return 0;
}
`;

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "ll-float-"));
  fs.writeFileSync(path.join(folder, "driver.c"), DRIVER);
  execFileSync("gcc", ["-O1", "-w", `-I${RUNTIME}`, "-o", path.join(folder, "driver"), path.join(folder, "driver.c"), path.join(RUNTIME, "ll_float.c"), "-lm"]);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(lines: readonly string[]): string[] {
  return execFileSync(path.join(folder, "driver"), { input: `${lines.join("\n")}\n`, encoding: "latin1" }).trimEnd().split("\n");
}

/** A number as C's %a reads it. */
function hexFloat(x: number): string {
  if (!Number.isFinite(x)) return String(x).toLowerCase().replace("infinity", "inf");
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const fraction = (word & 0xfffffffffffffn).toString(16).padStart(13, "0");
  return `${word >> 63n === 1n ? "-" : ""}0x${exponent === 0 ? 0 : 1}.${fraction}p${exponent === 0 ? -1022 : exponent - 1023}`;
}

/** Floats of all sizes: short decimals, whole numbers, fractions of two, any bits. */
function floats(): number[] {
  const found = [0, -0, 1, 0.5, 1.5, 2.5, 0.1, 1e11, 99999999999, 999999999999.5, 1e15, 1e16, 1e17, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e-4, 1e-5, Infinity, -Infinity, NaN];
  let seed = 12345n;
  const view = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < 1500; i++) {
    seed = BigInt.asUintN(64, seed * 6364136223846793005n + 1442695040888963407n);
    view.setBigUint64(0, seed ^ (seed >> 29n));
    const kind = i % 3;
    if (kind === 0) found.push(view.getFloat64(0));
    else if (kind === 1) found.push(Number(seed % 1000000007n) / 10 ** Number((seed >> 40n) % 18n));
    else found.push(Number(BigInt.asIntN(40, seed)) / 2 ** Number((seed >> 50n) % 40n));
  }
  return found;
}

test("floats are formatted as the low-level interpreter formats them", () => {
  const cases: [number, string, number, number][] = floats().flatMap((x, i): [number, string, number, number][] => [
    [x, "r", 0, 2], [x, "g", 12, 2], [x, "efgEFG"[i % 6]!, i % 20, i % 5 === 0 ? 4 : i % 7 === 0 ? 1 : 0],
  ]);
  const texts = run(cases.map(([x, code, precision, flags]) => `${hexFloat(x)} ${code} ${precision} ${flags}`));
  expect(texts).toEqual(cases.map(([x, code, precision, flags]) => floatText(x, code, precision, flags)));
});

test("text is read as the low-level interpreter reads it", () => {
  const texts = ["1.5", " -2e3 ", "+.5", "5.", ".", "", "1e", "1e+", "0x10", "inf", "-INFINITY", "nan", "1e400", "-1e-400", "1 2", "--1", "12345678901234567890.5", "4.35", "1_0", "infx"];
  const expected = texts.map(floatOfText).map((x) => (x === null ? "bad" : x));
  const found = run(texts.map((text) => `=${text}`)).map((line) => (line === "bad" ? "bad" : Number.isNaN(Number(line)) ? parseHexFloat(line) : Number(line)));
  expect(found).toEqual(expected);
});

function parseHexFloat(text: string): number {
  if (/nan/.test(text)) return NaN;
  if (/inf/.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  const match = /^(-?)0x([01])(?:\.([0-9a-f]+))?p([+-]?\d+)$/.exec(text)!;
  const fraction = match[3] ?? "";
  const mantissa = Number(BigInt(`0x${match[2]}${fraction}`));
  const value = mantissa * 2 ** -(4 * fraction.length) * 2 ** Number(match[4]);
  return match[1] === "-" ? -value : value;
}
