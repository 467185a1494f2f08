// docs/rlib.md says what of the library is there: written from the table of names and what can be imported.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/engines.js";
import { ABSENT, PARTIAL } from "./support/rlib-names.js";
import { libraryPage, libraryStatus } from "./support/rlib-page.js";

describe("docs/rlib.md", () => {
  const statuses = libraryStatus();

  it("is what the library is now", async () => {
    await expect(libraryPage(statuses)).toMatchFileSnapshot(join(ROOT, "docs/rlib.md"));
  });

  it("gives reasons for modules that are as it says", () => {
    const modules = new Map(statuses.map((status) => [status.module, status]));
    for (const module of PARTIAL.keys()) expect(modules.get(module)?.missing, module).toBeTruthy();
    for (const module of ABSENT.keys()) expect(modules.get(module)?.missing, module).toBeNull();
  });
});
