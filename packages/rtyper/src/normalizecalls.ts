import type { RPythonTyper } from "./rtyper.js";

export function performNormalizations(_rtyper: RPythonTyper): void {}
