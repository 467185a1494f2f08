// `--js-target=browser`: the translated Brainfuck interpreter draws the Mandelbrot set in a page of Chromium.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { expect, it } from "vitest";
import { command, file, inTempFolderAsync } from "../support/cli.js";
import { ROOT } from "../support/engines.js";

const ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Chromium on PATH. */
function browserPath(): string {
  const found = (process.env["PATH"] ?? "").split(":").map((folder) => join(folder, "chromium")).find((path) => existsSync(path));
  if (found === undefined) throw new Error("no chromium: npm test installs it on Debian as root");
  return found;
}

/** Translates a target to a page, opens it and waits until its program ended. */
async function inPage(name: string, text: string, query: string, look: (page: Page) => Promise<void>): Promise<void> {
  await inTempFolderAsync(async (folder) => {
    const done = command("translate", ["--js-target=browser", file(folder, `${name}.py`, text)], folder);
    expect(done.stderr).toContain(`created ${name}-js.html`);
    const browser = await chromium.launchPersistentContext(join(folder, "profile"), { executablePath: browserPath(), args: ARGS });
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, `${name}-js.html`)).href + query);
      await page.waitForFunction("document.body.dataset.status !== undefined", undefined, { timeout: 60_000 });
      await look(page);
    } finally {
      await browser.close();
    }
  });
}

const status = (page: Page): Promise<string | null> => page.textContent("#status");
const output = (page: Page): Promise<string | null> => page.textContent("#output");

/** The interpreter of goal/targetbf.py around a program: a page has no files. */
const MANDELBROT = `
import sys
sys.path.insert(0, ${JSON.stringify(join(ROOT, "goal"))})
import targetbf

TEXT = open(${JSON.stringify(join(ROOT, "goal/bf/mandelbrot.b"))}).read()

def entry_point(argv):
    targetbf.mainloop(targetbf.parse(TEXT))
    return 0

def target(driver, args):
    return entry_point, None
`;

it("Brainfuck draws the Mandelbrot set as the C program does", async () => {
  await inPage("targetmandelbrot", MANDELBROT, "", async (page) => {
    expect(await output(page)).toBe(readFileSync(join(ROOT, "goal/bf/mandelbrot.expected"), "latin1"));
    expect(await status(page)).toBe("exit status 0");
  });
});

it("a page passes the arguments of its address and shows what the program writes, and its status", async () => {
  const text = `
import os

def entry_point(argv):
    print ' '.join(argv[1:])
    os.write(2, 'caf\\xc3\\xa9 </script> & <b>\\n')
    try:
        os.open('x', os.O_RDONLY, 0)
    except OSError, e:
        print 'no files:', e.errno
    raise KeyError

def target(driver, args):
    return entry_point, None
`;
  await inPage("targetshown", text, "?arg=10&arg=a%20b&other=1", async (page) => {
    expect(await output(page)).toBe("10 a b\ncaf\u00e9 </script> & <b>\nno files: 38\nFatal RPython error: KeyError\n");
    expect(await status(page)).toBe("exit status 1");
  });
});
