// Modules: functions of a program for JavaScript programs, with their types. Byte strings are strings of characters below 256; lists are arrays, tuples
// objects with the fields item0, item1, …; an exception of the program arrives as an Error whose name is that of its class.

import type { LLPtr } from "@rpyts/lltype/values";
import { bitsOf } from "@rpyts/lltype/types-make";
import type { FuncType, LowLevelType } from "@rpyts/lltype/types";
import { InternalError } from "@rpyts/tool/assert-never";
import { realFields } from "./data/classes.js";
import type { JsProgram } from "./data/program.js";
import { propertyName } from "./data/property-names.js";

function signature(ptr: LLPtr): FuncType {
  const func = ptr.obj;
  if (func === null || func.kind !== "func") throw new InternalError("a module exports functions only");
  return func.type;
}

const parameters = (type: FuncType): LowLevelType[] => type.ARGS.filter((arg) => arg.kind !== "void");

/** The functions that a module exports. */
export function moduleExports(exported: ReadonlyMap<string, LLPtr>, program: JsProgram): string {
  const [caught, error] = [program.runtimeName("caught"), program.runtimeName("exportedError")];
  const parts: string[] = [];
  const names: string[] = [];
  for (const [name, ptr] of exported) {
    const func = ptr.obj;
    const args = parameters(signature(ptr)).map((_, i) => `a${i}`).join(", ");
    if (func === null || func.kind !== "func") throw new InternalError("a module exports functions only");
    const wrapper = program.unique(`export_${name}`);
    parts.push(`function ${wrapper}(${args}) {\n  try {\n    return ${program.functionName(func)}(${args});\n  } catch (e) {\n    throw ${error}(${caught}(e));\n  }\n}\n`);
    names.push(`${wrapper} as ${name}`);
  }
  return `${parts.join("\n")}\nexport { ${names.join(", ")} };\n`;
}

/** The declarations of what a module exports, for TypeScript. */
export function moduleDeclarations(exported: ReadonlyMap<string, LLPtr>): string {
  const types = new DeclaredTypes();
  const functions = [...exported].map(([name, ptr]) => {
    const type = signature(ptr);
    const args = parameters(type).map((arg, i) => `a${i}: ${types.name(arg)}`).join(", ");
    return `export declare function ${name}(${args}): ${type.RESULT.kind === "void" ? "void" : types.name(type.RESULT)};\n`;
  });
  return [...types.declarations, ...functions].join("\n");
}

/** Types of TypeScript for those of the program. Recursive ones have names. */
class DeclaredTypes {
  readonly declarations: string[] = [];
  private readonly names = new Map<LowLevelType, string>();
  private readonly taken = new Map<string, number>();

  name(type: LowLevelType): string {
    switch (type.kind) {
      case "number":
        return bitsOf(type, 32) > 32 ? "bigint" : "number";
      case "float":
      case "singlefloat":
      case "longfloat":
      case "char":
      case "unichar":
        return "number";
      case "bool":
        return "boolean";
      case "void":
        return "null";
      case "text":
        return "string | null";
      case "list":
      case "ooarray":
        return `${this.interfaceName(type, "List", () => ` extends Array<${this.name(type.ITEM)}> {}`)} | null`;
      case "record":
        return this.interfaceName(type, "Tuple", () => ` {\n${realFields(type).map(([field, t]) => `  ${propertyName(field)}: ${this.name(t)};\n`).join("")}}`);
      case "instance":
        return `${this.interfaceName(type, type.name.slice(type.name.lastIndexOf(".") + 1), () => " {\n  readonly __rpython: unique symbol;\n}")} | null`;
      default:
        return "unknown";
    }
  }

  private interfaceName(type: LowLevelType, wanted: string, body: () => string): string {
    const known = this.names.get(type);
    if (known !== undefined) return known;
    const count = this.taken.get(wanted) ?? 0;
    this.taken.set(wanted, count + 1);
    const name = count === 0 ? wanted : `${wanted}_${count}`;
    this.names.set(type, name);
    this.declarations.push(`export interface ${name}${body()}\n`);
    return name;
  }
}
