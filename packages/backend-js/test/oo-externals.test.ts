import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionptr } from "@rpyts/lltype/lltype";
import { OO_EXTERNALS } from "@rpyts/lltype/oo-externals";
import { OOString, OOUnicode } from "@rpyts/lltype/ootype";
import { Bool, Char, Float, Func, Signed, UniChar, Unsigned, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { cPtr, straight } from "../../llinterp/test/build.js";
import { interpOutcome, jsGraphs, makeInterpreter, runNode, runtimeFiles, runtimeFunctions, runtimeText, withFiles } from "./support/oo-module.js";

const TYPES: Readonly<Record<string, LowLevelType>> = { Float, Signed, Unsigned, Char, UniChar, String: OOString, Unicode: OOUnicode, Bool, Void };
const FLOATS = [0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3, 1e-5, 123456789.125, 1e16, 1e22, 1.7e308, 5e-324, 2.2250738585072014e-308, -1e300, NaN, Infinity, -Infinity, 0.1, Math.PI, 25, 171.5, -1.5];
const SAMPLES: Readonly<Record<string, readonly LLValue[]>> = {
  Float: FLOATS,
  Signed: [0, 1, -1, 12, -7, 1074, -1100, 2 ** 31 - 1, -(2 ** 31)],
  Unsigned: [0, 1, 255, 2 ** 32 - 1],
  Char: [0, 65, 255],
  UniChar: [0, 65, 0x20ac, 0xd83d],
  String: ["", "1", " 1.5e3\n", "1.", ".5", "+.5E-2", "inf", "-Infinity", "nAn", "1e400", "0x10", "1_0", "--1", "e5", "1e", "\xa01", "1\0", "-0"],
};

const isNumber = (name: string): boolean => !name.startsWith("oo_os") && !name.startsWith("ll_time") && name !== "oo_errno" && name !== "oo_format_float" && !name.endsWith("_text") && name !== "oo_parse_float";

function external(name: keyof typeof OO_EXTERNALS): ReturnType<typeof straight> {
  const [left, right] = OO_EXTERNALS[name].sig.split("->") as [string, string];
  const args = left.split(" ").filter((word) => word !== "").map((word) => TYPES[word]!);
  const result = TYPES[right.trim()]!;
  return straight("f", args, result, (b, inputs) => b.op("direct_call", [cPtr(functionptr(Func(args, result), name, { external: name })), ...inputs], result));
}

function check(name: keyof typeof OO_EXTERNALS, inputs: Iterable<readonly LLValue[]>): void {
  const graph = external(name);
  const { functions } = jsGraphs(graph);
  const interpreter = makeInterpreter();
  for (const args of inputs) expect(functions["f"]!(...args), `${name}(${args.map(String).join(", ")})`).toBe(interpOutcome(interpreter, graph, args));
}

function* product(lists: readonly (readonly LLValue[])[]): Iterable<LLValue[]> {
  const total = lists.reduce((n, list) => n * list.length, 1);
  for (let i = 0; i < total; i++) {
    let rest = i;
    yield lists.map((list) => {
      const value = list[rest % list.length]!;
      rest = Math.floor(rest / list.length);
      return value;
    });
  }
}

describe("functions of numbers and texts", () => {
  const names = (Object.keys(OO_EXTERNALS) as (keyof typeof OO_EXTERNALS)[]).filter(isNumber);
  it.each(names)("%s", (name) => {
    const words = OO_EXTERNALS[name].sig.split("->")[0]!.split(" ").filter((word) => word !== "");
    check(name, product(words.map((word) => SAMPLES[word]!)));
  });

  it.each(["oo_int_text", "oo_uint_text"] as const)("%s", (name) => {
    check(name, product([SAMPLES[name === "oo_int_text" ? "Signed" : "Unsigned"]!, [2, 8, 10, 16, 36]]));
  });

  it("oo_format_float", () => {
    const codes = [..."eEfFgGr"].map((code) => code.charCodeAt(0));
    check("oo_format_float", product([FLOATS, codes, [1, 2, 6, 12, 17, 40], [0, 1, 2, 3, 4, 6]]));
    check("oo_format_float", product([FLOATS, codes, [0], [0, 1, 4]]));
    check("oo_format_float", product([[0.125, 0.375, 2.5, 1e15, 123456.5, 99999.95, 9.5, 1.005], codes, [1, 2, 3, 5, 6], [0, 2]]));
  });

  it("oo_parse_float", () => {
    check("oo_parse_float", product([SAMPLES["String"]!.filter((text) => readable(String(text)))]));
  });
});

const { oo_is_float: readable } = runtimeFunctions(["oo_is_float"], {}) as { oo_is_float: (text: string) => unknown };

const SYSTEM = Object.keys(OO_EXTERNALS).filter((name) => name.startsWith("oo_os") || name === "oo_errno");
type System = Readonly<Record<string, (...args: unknown[]) => unknown>>;

describe("files and folders of Node", () => {
  let folder = "";
  const os: System = runtimeFunctions(SYSTEM);
  const path = (name: string): string => Buffer.from(join(folder, name), "utf8").toString("latin1");
  const call = (name: string, ...args: unknown[]): unknown => os[`oo_os_${name}`]!(...args);
  const errno = (): unknown => os["oo_errno"]!();
  /** The place, or -1. */
  const seek = (...args: unknown[]): unknown => (call("lseek", ...args) === 0 ? call("number", 0) : -1);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rpyts-os-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes, moves in, reads and cuts a file", () => {
    const fd = call("open", path("file"), 0o102 | 0o1000, 0o644);
    expect(call("write", fd, "0123456789\xff\0")).toBe(12);
    expect([seek(fd, 3n, 0), call("read", fd, 4), seek(fd, 0n, 1), seek(fd, -2n, 2), call("read", fd, 100), call("read", fd, 1)]).toEqual([3n, "3456", 7n, 10n, "\xff\0", ""]);
    expect([seek(fd, 1n, 0), call("write", fd, "ab"), call("close", fd), call("close", fd), errno()]).toEqual([1n, 2, 0, -1, 9]);
    expect(readFileSync(join(folder, "file"), "latin1")).toBe("0ab3456789\xff\0");
  });

  it("appends at the end, wherever it was", () => {
    writeFileSync(join(folder, "log"), "one");
    const fd = call("open", path("log"), 0o1 | 0o2000, 0o644);
    seek(fd, 0n, 0);
    call("write", fd, "two");
    call("close", fd);
    expect(readFileSync(join(folder, "log"), "latin1")).toBe("onetwo");
  });

  it("tells why it fails", () => {
    expect([call("open", path("missing"), 0, 0), errno()]).toEqual([-1, 2]);
    expect([call("open", path("file"), 0o301, 0), errno()]).toEqual([-1, 17]);
    expect([call("read", 1000, 1), errno()]).toEqual([null, 9]);
    expect([call("write", -1, "x"), errno()]).toEqual([-1, 9]);
    expect([call("rmdir", path("file")), errno()]).toEqual([-1, 20]);
    expect([seek(1000, 0n, 0), errno()]).toEqual([-1, 9]);
    expect([call("strerror", 2), call("strerror", 17), call("strerror", 0), call("strerror", 9999)]).toEqual(["No such file or directory", "File exists", "Success", "Unknown error 9999"]);
  });

  it("makes, renames and removes, with names of any bytes", () => {
    const odd = `${path("")}\xe9\xff`;
    expect([call("mkdir", odd, 0o755), call("access", odd, 0), call("file_mode", odd)]).toEqual([0, true, 0o40755]);
    expect([call("mkdir", odd, 0o755), errno()]).toEqual([-1, 17]);
    mkdirSync(join(folder, "full"));
    writeFileSync(join(folder, "full/x"), "");
    expect([call("rmdir", path("full")), errno()]).toEqual([-1, 39]);
    expect([call("rename", odd, path("other")), call("access", odd, 0), call("rmdir", path("other")), call("access", path("other"), 0)]).toEqual([0, false, 0, false]);
    expect([call("unlink", path("full/x")), call("unlink", path("full/x")), errno()]).toEqual([0, -1, 2]);
    symlinkSync("nowhere", join(folder, "link"));
    expect([call("file_mode", path("link")), errno(), call("unlink", path("link"))]).toEqual([-1, 2, 0]);
  });

  it("knows the environment, by bytes", () => {
    process.env["RPYTS_TEST"] = "\u00e9";
    expect([call("getenv", "RPYTS_TEST"), call("getenv", "RPYTS_MISSING"), call("getenv", "toString")]).toEqual(["\xc3\xa9", null, null]);
    expect([call("getpid"), call("getcwd")]).toEqual([process.pid, process.cwd()]);
  });

  it("reads input that comes late, and writes to a pipe that is full", () => {
    const text = [...runtimeFiles()].filter(([name]) => name !== "platform-browser.js").map(([, file]) => file).join("\n");
    const echo = `${text}\nfor (let s = oo_os_read(0, 7); s !== ""; s = oo_os_read(0, 7)) oo_os_write(1, s.toUpperCase());\nfor (let n = 0; n < 300000; ) n += oo_os_write(1, ".".repeat(300000 - n));\nendProgram(256 + 7);`;
    withFiles({ "echo.js": echo }, (dir) => {
      const { status, stdout } = runNode([join(dir, "echo.js")], { input: "some longer input\n" });
      expect([status, stdout.slice(0, 18), stdout.length]).toEqual([7, "SOME LONGER INPUT\n", 300018]);
    });
  });
});

describe("the system of a page", () => {
  const posted: unknown[] = [];
  const text = runtimeText("browser");
  const os = new Function("postMessage", "programOptions", `${text}\nreturn { ${SYSTEM.join(", ")}, programArguments, endProgram };`)((data: unknown) => posted.push(data), { args: ["page", "\u00e9"] }) as System;

  it("posts what is written, and has no files", () => {
    expect(os["programArguments"]!()).toEqual(["page", "\xc3\xa9"]);
    expect([os["oo_os_write"]!(1, "text"), os["oo_os_write"]!(7, "text"), os["oo_errno"]!()]).toEqual([4, -1, 9]);
    expect([os["oo_os_open"]!("x", 0, 0), os["oo_errno"]!(), os["oo_os_read"]!(0, 5), os["oo_os_getenv"]!("HOME")]).toEqual([-1, 38, "", null]);
    os["endProgram"]!(3);
    expect(posted.map((data) => (data as { output?: string }).output ?? "").join("")).toBe("text");
    expect(posted.at(-1)).toEqual({ status: 3 });
  });

  it("ends at once when the program wants to", () => {
    expect(() => os["oo_os_exit"]!(2)).toThrow();
    expect(posted.at(-1)).toEqual({ status: 2 });
  });
});
