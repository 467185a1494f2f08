// Which backend and which of its options a translation gets, by what was asked for and what is there.

import { describe, expect, test } from "vitest";
import { NodeEnvironment } from "@rpyts/cli/node-environment";
import { IOFault, type FileStat, type HostIO } from "@rpyts/pyhost/io";
import { ToolError, type Environment, type ToolCommand } from "@rpyts/translator/environment";
import { defaultOptions, type GivenOptions } from "@rpyts/translator/options";
import { settleOptions } from "@rpyts/translator/settle-options";

const ALL = ["/bin/gcc", "/bin/make", "/usr/include/stdio.h", "/usr/include/gc.h"];

/** A machine that has only these files; `tools` notes the processes that were started, and fails them unless they are expected to work. */
function machine(files: readonly string[], { environ = {}, works = false }: { environ?: Record<string, string>; works?: boolean } = {}): { env: Environment; tools: ToolCommand[] } {
  const tools: ToolCommand[] = [];
  const nothing = (): void => undefined;
  const env = new NodeEnvironment({ root: "/", progress: { start: nothing, step: nothing, note: nothing, end: nothing }, env: {} });
  const stat = (path: string): FileStat => {
    if (!files.includes(path)) throw new IOFault(2, "No such file or directory", path);
    return { mode: 0o100755, ino: 0, dev: 0, nlink: 1, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0, ctime: 0 };
  };
  const io: Partial<HostIO> = { environ: new Map(Object.entries({ PATH: "/bin", ...environ })), stat };
  const runTool = (tool: ToolCommand): { status: number; output: string } => {
    tools.push(tool);
    if (!works) throw new ToolError("no such header", tool, { status: 1, output: "" });
    return { status: 0, output: "" };
  };
  return { env: Object.assign(env, { io, runTool }) as Environment, tools };
}

const given = (options: Partial<GivenOptions> = {}): GivenOptions => ({ ...defaultOptions(), ...options });

describe("the backend", () => {
  test("is C where its tools are there, found without starting any", () => {
    const { env, tools } = machine(ALL);
    const { backend, options, notices } = settleOptions(env, given());
    expect([backend.name, options.gc, notices, tools]).toEqual(["c", "boehm", [], []]);
  });

  test.each([
    ["compiler", "/bin/gcc", "C compiler (gcc)"],
    ["make", "/bin/make", "make"],
    ["C library", "/usr/include/stdio.h", "stdio.h"],
    ["collector", "/usr/include/gc.h", "gc.h"],
  ])("is JavaScript without the %s, and that is said", (_what, missing, named) => {
    const { env } = machine(ALL.filter((path) => path !== missing));
    const { backend, options, notices } = settleOptions(env, given());
    expect([backend.name, options.gc, notices.length]).toEqual(["js", null, 1]);
    expect(notices[0]).toContain(named);
  });

  test("is C where the compiler finds a header that is in no usual place", () => {
    const { env, tools } = machine(ALL.filter((path) => !path.endsWith("gc.h")), { works: true });
    expect(settleOptions(env, given()).backend.name).toBe("c");
    expect(tools.map((tool) => tool.args.join(" "))).toEqual(["-E -include gc.h -x c /dev/null"]);
  });

  test("has threads in C only", () => {
    const { env } = machine(ALL);
    expect(settleOptions(env, given({ thread: true })).options.thread).toBe(true);
    expect(() => settleOptions(env, given({ thread: true, backend: "js" }))).toThrow("--thread is for --backend=c");
  });

  test("is C with the compiler that CC names, with its arguments", () => {
    const { env } = machine([...ALL.slice(1), "/opt/cc"], { environ: { CC: "/opt/cc -m64" } });
    expect(settleOptions(env, given()).backend.name).toBe("c");
  });

  test("is what an option for one backend only means", () => {
    expect(settleOptions(machine([]).env, given({ "js-target": "module" })).backend.name).toBe("js");
    expect(() => settleOptions(machine([]).env, given({ gc: "none" }))).toThrow(ToolError);
  });

  test("is C without its tools as long as nothing is built", () => {
    for (const option of ["annotate", "rtype", "backendopt", "source"] as const) expect(settleOptions(machine([]).env, given({ [option]: true })).backend.name).toBe("c");
  });

  test("that was named is never replaced", () => {
    expect(() => settleOptions(machine([]).env, given({ backend: "c" }))).toThrow("no C compiler (gcc) found");
    expect(settleOptions(machine(ALL).env, given({ backend: "js" })).backend.name).toBe("js");
  });

  test("that is not there yet is refused", () => {
    expect(() => settleOptions(machine(ALL).env, given({ backend: "jvm" }))).toThrow("--backend=jvm: this backend is not there yet; there are c and js");
  });
});

describe("options", () => {
  test("no collector needs the Boehm collector's header", () => {
    const { env } = machine(ALL.filter((path) => !path.endsWith("gc.h")));
    expect(settleOptions(env, given({ gc: "none" })).options.gc).toBe("none");
  });

  test.each([
    [{ backend: "js", gc: "ref" }, "collects garbage itself"],
    [{ backend: "js", cc: "gcc" }, "--cc is for --backend=c"],
    [{ backend: "c", "js-target": "node" }, "--js-target is for --backend=js"],
    [{ gc: "ref" }, "--gc=ref: this collector is not there yet"],
    [{ cc: "gcc", "js-target": "node" }, "--js-target is for --backend=js"],
    [{ "js-target": "browser", run: true }, "makes no program that can be run here"],
    [{ opt: "9" }, "-O9"],
    [{ stackless: true }, "--stackless: not supported yet"],
  ] as const)("%j are refused", (options, reason) => {
    expect(() => settleOptions(machine(ALL).env, given(options))).toThrow(reason);
  });
});
