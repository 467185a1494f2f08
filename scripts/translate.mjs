// `npm run translate -- …`: sets the checkout up when needed, then is the command.

import { pathToFileURL } from "node:url";
import { ensureBundle } from "./lib/ensure.mjs";
import { ensureToolchains, looksComplete } from "./lib/toolchains.mjs";

// What ends before the C compiler needs none; a compiler of the user's choice is the user's business.
const NEEDS_NO_COMPILER = /^(-h|--help|--annotate|--rtype|--backendopt|--source|--cc=.*)$/;
if (!process.argv.slice(2).some((arg) => NEEDS_NO_COMPILER.test(arg)) && !looksComplete()) ensureToolchains();

const { main } = await import(pathToFileURL(await ensureBundle()).href);
// npm runs scripts in the checkout's root; the user's folder is in INIT_CWD.
if (process.env.npm_lifecycle_event === "translate" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.exitCode = await main("translate", process.argv.slice(2));
