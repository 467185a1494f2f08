// `npm run build`: the compiled packages and the bundle.

import { ensureBundle, ensureCompiled } from "./lib/ensure.mjs";

ensureCompiled();
await ensureBundle();
