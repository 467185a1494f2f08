// Names of fields, methods and constants as properties. One name is one property wherever it stands, so that nothing of a program need be known here.

/** What a property of an object must not be called: JavaScript has its own meaning for it. */
const RESERVED: ReadonlySet<string> = new Set(["constructor", "prototype", "__proto__", "then", "toString", "valueOf", "toJSON"]);

/** A name of the program as a name of a property; different names give different ones. Names of the runtime's own begin with `$` and a small letter. */
export function propertyName(name: string): string {
  if (RESERVED.has(name)) return `$$${name}`;
  if (/^[A-Za-z_][\w$]*$/.test(name)) return name;
  return `$$${name.replace(/[^A-Za-z0-9_]/g, (c) => `$${c.charCodeAt(0).toString(16)}$`)}`;
}
