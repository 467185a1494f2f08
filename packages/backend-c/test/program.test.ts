import { execFileSync, spawnSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateC } from "@rpyts/backend-c/genc";
import { sequentialise, type Copy } from "@rpyts/backend-c/parallel-copy";
import type { CMemory } from "@rpyts/backend-c/program";
import { groupsOf, splitFunctions } from "@rpyts/backend-c/split";
import { callGraph } from "@rpyts/gctransform/calls";
import { ExceptionTransformer } from "@rpyts/gctransform/exception-transform";
import { insertStackChecks } from "@rpyts/gctransform/stack-check";
import type { FunctionGraph, Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { functionptr, malloc, solidPtr, type MallocFlags } from "@rpyts/lltype/lltype";
import { BareArray, Bool, Char, CharArrayPtr, Func, GcArray, GcStruct, Ptr, RawArray, Signed, Void } from "@rpyts/lltype/types-make";
import type { LLArray, LLPtr, LLStruct } from "@rpyts/lltype/values";
import { SourceFile } from "@rpyts/tool/source-file";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "../../llinterp/test/build.js";
import { CLASSES, ETYPE, EVALUE } from "../../llinterp/test/exceptions.js";
import { exceptionTypes, runProgram, runtimeFiles, withProgram } from "./batch.js";

const GC: MallocFlags = { flavor: "gc" };
const ARGV = Ptr(BareArray(CharArrayPtr));
const STR = GcStruct("rpy_string", [["hash", Signed], ["chars", RawArray(Char, { hints: { immutable: true, isrpystring: true, extra_item_after_alloc: 1 } })]]);

function string(text: string): Hlvalue {
  const s = malloc(STR, text.length, { immortal: true });
  const chars = solidPtr((s.obj as LLStruct).get("chars") as LLArray).obj as LLArray;
  for (let i = 0; i < text.length; i++) chars.set(i, text.charCodeAt(i));
  return cPtr(s);
}

/** main(argc, argv) of a program. */
function mainGraph(body: (b: BlockBuilder, argc: Variable, argv: Variable) => Hlvalue): FunctionGraph {
  const graph = straight("main", [Signed, ARGV], Signed, (b, [argc, argv]) => body(b, argc!, argv!));
  graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
  graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
  return graph;
}

interface ProgramOptions {
  readonly memory?: CMemory;
  readonly lldebug?: boolean;
}

function program(main: FunctionGraph, others: readonly FunctionGraph[] = [], options: ProgramOptions = {}): Map<string, string> {
  const graphs = [main, ...others];
  insertStackChecks(graphs, callGraph(graphs), exceptionTypes);
  const transformer = new ExceptionTransformer(graphs, exceptionTypes, 64);
  for (const graph of graphs) transformer.transform(graph);
  const make = { target: "program", cc: "gcc", optimisation: "2", extraCFlags: [], extraLibs: [] };
  const roots = new Map([["main", ptrTo(main)]]);
  return generateC({ roots, excData: transformer.excData, memory: options.memory ?? "boehm", wordBits: 64, lldebug: options.lldebug ?? false, runtime: runtimeFiles(), make });
}

const write = functionptr(Func([Signed, Ptr(STR)], Signed), "ll_os.write", { external: "ll_os.write" });

describe("programs", () => {
  it("get their arguments, write, and end with the status that main gives", () => {
    const main = mainGraph((b, argc, argv) => {
      b.op("direct_call", [cPtr(write), c(1, Signed), string("hello\n")], Signed);
      const first = b.op("getarrayitem", [b.op("getarrayitem", [argv, c(1, Signed)], CharArrayPtr), c(0, Signed)], Char);
      return b.op("int_add", [b.op("int_mul", [argc, c(10, Signed)], Signed), b.op("int_sub", [b.op("cast_char_to_int", [first], Signed), c(65, Signed)], Signed)], Signed);
    });
    expect(runProgram(program(main), ["C", "x"], 32).stdout).toBe("hello\n");
  });

  it.each(["boehm", "none"] as const)("end with a message and status 1 when an exception leaves them (%s)", (memory) => {
    const main = mainGraph((b) => {
      b.op("direct_call", [cPtr(write), c(1, Signed), string("before\n")], Signed);
      return c(0, Signed);
    });
    const { type, value } = CLASSES["ZeroDivisionError"]!;
    main.startblock.exits[0]!.args = [c(type, ETYPE), c(value, EVALUE)];
    main.startblock.exits[0]!.target = main.exceptblock;
    const done = runProgram(program(main, [], { memory }), [], 1);
    expect([done.stdout, done.stderr]).toEqual(["before\n", "Fatal RPython error: ZeroDivisionError\n"]);
  });

  it("end in the same way when they recurse without end, whatever the size of the stack", () => {
    const x = v(Signed);
    const entry = new BlockBuilder(x);
    const down = graphOf("down", entry, Signed);
    down.exceptblock.inputargs[0]!.concretetype = ETYPE;
    down.exceptblock.inputargs[1]!.concretetype = EVALUE;
    const rest = entry.op("direct_call", [cPtr(ptrTo(down)), entry.op("int_add", [x, c(1, Signed)], Signed)], Signed);
    entry.goto(down.returnblock, [entry.op("int_xor", [rest, x], Signed)]);
    const main = mainGraph((b, argc) => b.op("direct_call", [cPtr(ptrTo(down)), argc], Signed));
    withProgram(program(main, [down]), (path) => {
      for (const size of ["256", "8192", "unlimited"]) {
        const done = spawnSync("bash", ["-c", `ulimit -s ${size}; exec "$0"`, path], { encoding: "utf8" });
        expect([size, done.status, done.stderr]).toEqual([size, 1, "Fatal RPython error: RuntimeError\n"]);
      }
      const filler = { ...process.env, FILLER: "x".repeat(100_000) };
      const done = spawnSync("bash", ["-c", 'ulimit -s 1024; exec "$0"', path], { encoding: "utf8", env: filler });
      expect([done.status, done.stderr]).toEqual([1, "Fatal RPython error: RuntimeError\n"]);
    });
  });

  it("end with MemoryError when a large array finds no memory", () => {
    const NUMBERS = GcArray(Signed);
    const main = mainGraph((b, argc) => b.op("getarraysize", [b.op("malloc_varsize", [name(NUMBERS), name(GC), b.op("int_lshift", [argc, c(59, Signed)], Signed)], Ptr(NUMBERS))], Signed));
    expect(runProgram(program(main), [], 1).stderr).toBe("Fatal RPython error: MemoryError\n");
  });

  it("end with a message of their own", () => {
    const main = mainGraph((b) => {
      b.op("debug_fatalerror", [string("all is lost")]);
      return c(0, Signed);
    });
    expect(runProgram(program(main), [], 1).stderr).toBe("Fatal RPython error: all is lost\n");
  });

  it("keep assertions and tell source lines under lldebug only", () => {
    const file = new SourceFile("prog.py", "x = 1\ny = 2\nassert x\n");
    const main = (): FunctionGraph => {
      const graph = mainGraph((b, argc) => {
        b.op("debug_assert", [b.op("int_gt", [argc, c(1, Signed)], Bool), name("too few")]);
        return c(7, Signed);
      });
      for (const op of graph.startblock.operations) op.span = { file, start: 12, end: 20 };
      return graph;
    };
    const debugged = program(main(), [], { lldebug: true });
    expect(debugged.get("implement.c")).toContain('#line 3 "prog.py"');
    expect(runProgram(debugged, [], 1).stderr).toBe("Fatal RPython error: assertion failed\n");
    runProgram(program(main()), [], 7);
  });

  it("of thousands of functions are spread over files of about the same size", () => {
    const graphs: FunctionGraph[] = [];
    for (let i = 0; i < 3000; i++) {
      const callee = graphs[Math.floor(i / 2)] ?? null;
      graphs.push(
        straight(`function number ${i}`, [Signed], Signed, (b, [x]) => {
          const inner = callee === null || i === 0 ? x! : b.op("direct_call", [cPtr(ptrTo(callee)), x!], Signed);
          return ["int_add", "int_xor", "int_mul", "int_sub"].reduce<Hlvalue>((value, op) => b.op(op, [value, c(i + 3, Signed)], Signed), inner);
        }),
      );
    }
    const last = graphs[graphs.length - 1]!;
    const main = mainGraph((b, argc) => {
      const sums = graphs.slice(1500).map((graph) => b.op("direct_call", [cPtr(ptrTo(graph)), argc], Signed));
      b.op("direct_call", [cPtr(ptrTo(last)), argc], Signed);
      return b.op("int_and", [sums.reduce((x, y) => b.op("int_add", [x, y], Signed)), c(63, Signed)], Signed);
    });
    const files = program(main, graphs);
    const sizes = [...files].filter(([file]) => file.startsWith("implement")).map(([, text]) => text.length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(2);
    expect(files.get("implement.c")).toMatch(/\nstatic Signed g_/);
    // It compiles and links: what is static is mentioned in its own file only.
    withProgram(new Map([...files, ["Makefile", files.get("Makefile")!.replace("-O2", "-O0")]]), (path) => expect(spawnSync(path).status).toBeLessThan(64));
  });
});

describe("functions", () => {
  /** Counts down from its argument; `step` is done in each round. */
  function countdown(what: string, step: (b: BlockBuilder, i: Variable) => void): FunctionGraph {
    const [entry, head, body] = [0, 1, 2].map(() => new BlockBuilder(v(Signed))) as [BlockBuilder, BlockBuilder, BlockBuilder];
    const graph = graphOf(what, entry, Signed);
    graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
    graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
    const i = (b: BlockBuilder): Variable => b.block.inputargs[0]!;
    entry.goto(head.block, [i(entry)]);
    head.branch(head.op("int_gt", [i(head), c(0, Signed)], Bool), [body.block, [i(head)]], [graph.returnblock, [i(head)]]);
    step(body, i(body));
    body.goto(head.block, [body.op("int_sub", [i(body), c(1, Signed)], Signed)]);
    return graph;
  }

  const leaf = straight("leaf", [Signed], Signed, (b, [x]) => b.op("int_mul", [x!, x!], Signed));
  const work = (b: BlockBuilder, i: Variable, times: number): Hlvalue => Array.from({ length: times }).reduce<Hlvalue>((x) => b.op("int_mul", [x, i], Signed), i);
  const calling = (what: string, times: number): FunctionGraph => countdown(what, (b, i) => b.op("direct_call", [cPtr(ptrTo(leaf)), work(b, i, times)], Signed));
  const graphs = [leaf, calling("small", 9), calling("large", 99), countdown("quiet", (b, i) => work(b, i, 99)), straight("straight", [Signed], Signed, (b, [x]) => b.op("direct_call", [cPtr(ptrTo(leaf)), work(b, x!, 99)], Signed))];
  const main = mainGraph((b, argc) => graphs.reduce<Hlvalue>((x, f) => b.op("direct_call", [cPtr(ptrTo(f)), x], Signed), argc));
  const text = program(main, graphs).get("implement.c")!;

  it("that are large and make calls in a loop stay apart from their callers", () => {
    const apart = [...text.matchAll(/^static __attribute__\(\(noinline\)\) Signed (g_\w+)\(.*\)$/gm)].map((match) => match[1]);
    expect(apart).toEqual(["g_large"]);
  });

  it("jump on both sides of a branch", () => {
    const branches = [...text.matchAll(/ if \(.*\) \{\n(?:    l_.*\n)*    (goto|return).*\n    \}\n(?:    l_.*\n)*    (\w+)/g)].map((match) => [match[1], match[2]]);
    expect(branches.length).toBeGreaterThan(1);
    expect(branches.filter(([first, second]) => first !== "goto" || second !== "goto")).toEqual([]);
  });
});

describe("splitting", () => {
  const graph = (n: string): LLPtr => functionptr(Func([], Void), n, {});
  it("makes static what only its own file mentions", () => {
    const [a, b, d] = [graph("a"), graph("b"), graph("d")] as const;
    const printed = (ptr: LLPtr, text: string, ...mentions: LLPtr[]) => ({ container: ptr.obj!, prototype: `void ${text}(void)`, definition: "{}".padEnd(100), mentions: new Set(mentions.map((m) => m.obj!)) });
    const { shared, files } = splitFunctions([printed(a, "a", b), printed(b, "b", a), printed(d, "d", a)], 200, new Set());
    expect(files.length).toBe(2);
    expect(shared).toEqual(["void a(void);\n"]);
    expect(files[0]).toContain("static void b(void);");
    expect(files[1]).toContain("static void d(void)");
    expect(splitFunctions([printed(a, "a")], 200, new Set([a.obj!])).shared).toEqual(["void a(void);\n"]);
  });

  it("loses nothing and keeps the order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.integer({ min: 1, max: 5000 }), (sizes, size) => {
        const groups = groupsOf(sizes, (n) => n, size);
        expect(groups.flat()).toEqual(sizes);
        expect(groups.every((group) => group.length > 0)).toBe(true);
      }),
    );
  });
});

describe("parallel copies", () => {
  it("in sequence have the effect of the parallel ones", () => {
    const copies = fc.uniqueArray(fc.nat(7), { maxLength: 8 }).chain((targets) =>
      fc.tuple(...targets.map((to) => fc.nat(9).map((from): Copy => ({ to: `v${to}`, from: `v${from}`, type: "long" })))),
    );
    fc.assert(
      fc.property(copies, (list) => {
        const start = new Map(Array.from({ length: 10 }, (_, i) => [`v${i}`, i]));
        const wanted = new Map(start);
        for (const { to, from } of list) wanted.set(to, start.get(from)!);
        const now = new Map(start);
        for (const line of sequentialise(list)) {
          const match = /^\s*(?:long )?(\w+) = (\w+);$/.exec(line);
          if (match !== null) now.set(match[1]!, now.get(match[2]!)!);
        }
        for (const key of start.keys()) expect(now.get(key)).toBe(wanted.get(key));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the Makefile", () => {
  it("takes compiler and flags from the command line", () => {
    const files = program(mainGraph(() => c(0, Signed)));
    withProgram(files, (path) => {
      const folder = path.replace(/\/program$/, "");
      execFileSync("make", ["clean"], { cwd: folder });
      const text = execFileSync("make", ["-n", "CC=mycc", "CFLAGS=-O3"], { cwd: folder, encoding: "utf8", stdio: "pipe" });
      expect(text).toContain("mycc -O3 -c -o main.o main.c");
    });
  });
});
