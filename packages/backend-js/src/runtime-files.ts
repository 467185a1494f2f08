// The runtime's files as declarations, and which of them a program needs. Our own files have a plain form: every declaration at the top begins with a
// documentation comment at the start of a line, and what a declaration refers to are the identifiers in its text.

import { SYSTEM_CALL_NAMES } from "@rpyts/lltype/system-calls";
import { InternalError } from "@rpyts/tool/assert-never";

/** A declaration of the runtime: its text with its comment, the names in it. */
export interface RuntimeDeclaration {
  readonly name: string;
  readonly text: string;
  readonly mentions: ReadonlySet<string>;
}

const DECLARATION = /^(?:function|class|const|let) ([A-Za-z_$][\w$]*)/m;
/** Comments, texts, and names that belong to an object are skipped; what is left in group 1 are names that the scope must have. */
const TOKEN = /\/\/.*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|\.[A-Za-z_$][\w$]*|([A-Za-z_$][\w$]*)/g;

/** The declarations of a file in their order. */
export function runtimeDeclarations(text: string): RuntimeDeclaration[] {
  const parts = text.split(/^(?=\/\*\*)/m).slice(1);
  return parts.map((part) => {
    const name = DECLARATION.exec(part)?.[1];
    if (name === undefined) throw new InternalError(`the runtime has a comment without a declaration: ${part.slice(0, 60)}`);
    return { name, text: part.trimEnd(), mentions: new Set(namesIn(part)) };
  });
}

function* namesIn(text: string): Iterable<string> {
  for (const [, name] of text.matchAll(TOKEN)) if (name !== undefined) yield name;
}

/** Files of the runtime, in the order in which their declarations stand in a program; `platform-….js` and `calls-….js` are those of one platform of several. */
const FILES = ["errors.js", "numbers.js", "text.js", "float-text.js", "math.js", "lists.js", "dicts.js", "objects.js", "system.js"] as const;

/** A system call that a platform does not have: ENOSYS. */
function missingCall(call: string): RuntimeDeclaration {
  const name = `oo_os_${call}`;
  return { name, text: `/** The platform does not have it. */\nfunction ${name}() {\n  return failed(38, -1);\n}`, mentions: new Set(["failed"]) };
}

export type PlatformName = "node" | "browser";

/** All declarations for a platform. */
export class RuntimeLibrary {
  private readonly declarations: RuntimeDeclaration[] = [];
  private readonly byName = new Map<string, RuntimeDeclaration>();

  /** `files`: texts of packages/backend-js/runtime by name. */
  constructor(files: ReadonlyMap<string, string>, platform: PlatformName) {
    for (const name of [...FILES, `platform-${platform}.js`, `calls-${platform}.js`]) {
      const text = files.get(name);
      if (text === undefined) throw new InternalError(`the runtime has no file ${name}`);
      for (const declaration of runtimeDeclarations(text)) this.add(declaration);
    }
    for (const name of SYSTEM_CALL_NAMES) if (!this.byName.has(`oo_os_${name}`)) this.add(missingCall(name));
  }

  private add(declaration: RuntimeDeclaration): void {
    if (this.byName.has(declaration.name)) throw new InternalError(`the runtime declares ${declaration.name} twice`);
    this.byName.set(declaration.name, declaration);
    this.declarations.push(declaration);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  names(): Iterable<string> {
    return this.byName.keys();
  }

  /** The declarations that these names need, in order, and the other names that occur in them. */
  reachable(names: Iterable<string>): { readonly declarations: readonly RuntimeDeclaration[]; readonly mentions: ReadonlySet<string> } {
    const needed = new Set<RuntimeDeclaration>();
    const mentions = new Set<string>();
    const todo = [...names];
    for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
      const found = this.byName.get(name);
      if (found === undefined) {
        mentions.add(name);
        continue;
      }
      if (needed.has(found)) continue;
      needed.add(found);
      todo.push(...found.mentions);
    }
    return { declarations: this.declarations.filter((declaration) => needed.has(declaration)), mentions };
  }
}
