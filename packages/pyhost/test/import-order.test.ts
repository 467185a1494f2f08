// The files of the package refer to each other in circles: whichever is imported first, all must come up.

import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const ENTRIES = ["object", "values", "pydict", "arith", "attribute", "compare", "fold", "import", "host", "eval/evaluate", "eval/frame", "modules/registry", "types/builder"];

test.concurrent.each(ENTRIES)("%s can be the first file to be imported", (entry) => {
  const script = `await import("@rpyts/pyhost/${entry}"); const { Host } = await import("@rpyts/pyhost/host"); console.log(typeof Host);`;
  expect(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", cwd: import.meta.dirname }).trim()).toBe("function");
});
