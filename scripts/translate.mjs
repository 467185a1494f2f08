// `npm run translate -- …`: sets the checkout up when needed, then is the command.

import { pathToFileURL } from "node:url";
import { ensureBundle } from "./lib/ensure.mjs";
import { installC } from "./lib/toolchains.mjs";

// What ends before the C compiler needs none, and other backends neither; a compiler of the user's choice is the user's business.
const NEEDS_NO_COMPILER = /^(-h|--help|--annotate|--rtype|--backendopt|--source|--cc(=.*)?|--js-target(=.*)?|(--backend=|-b=?)(?!c$).+)$/;

const COMMANDS = new Set(["check", "explain", "why", "doctor"]);

const args = process.argv.slice(2).map((arg, i, all) => (arg === "--backend" || arg === "-b" ? `${arg}=${all[i + 1]}` : arg));
if (!COMMANDS.has(args[0]) && !args.some((arg) => NEEDS_NO_COMPILER.test(arg))) installC();

const { main } = await import(pathToFileURL(await ensureBundle()).href);
// npm runs scripts in the checkout's root; the user's folder is in INIT_CWD.
if (process.env.npm_lifecycle_event === "translate" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.exitCode = await main("translate", process.argv.slice(2));
