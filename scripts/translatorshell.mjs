// `npm run translatorshell -- …`: sets the checkout up when needed, then is the command.

import { pathToFileURL } from "node:url";
import { ensureBundle } from "./lib/ensure.mjs";

const { main } = await import(pathToFileURL(await ensureBundle()).href);
// npm runs scripts in the checkout's root; the user's folder is in INIT_CWD.
if (process.env.npm_lifecycle_event === "translatorshell" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.exitCode = await main("translatorshell", process.argv.slice(2));
