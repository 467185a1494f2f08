// Makes the helper modules importable on a host: `rpython.rtyper.ll.<module>` is `ll/<module>.py` of this package, wherever the library's other roots are.

import { addModule } from "@rpyts/pyhost/import";
import type { Host } from "@rpyts/pyhost/host";
import { newList, newStr } from "@rpyts/pyhost/values";
import { HELPER_PACKAGE } from "./helper.js";

/** To be called once per host, before anything is imported from the helpers. `folder` holds the helper modules. */
export function installHelperPackage(host: Host, folder: string): void {
  const module = addModule(host, HELPER_PACKAGE);
  module.dict.setStr("__path__", newList([newStr(folder)]));
  module.dict.setStr("__package__", newStr(HELPER_PACKAGE));
}
