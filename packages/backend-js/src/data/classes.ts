// Classes of the program and of its records. A constructor sets every field that an instance will ever have, those of base classes first: one shape per class.
// A method that is called through its class only is printed as the method; one that is called by name, too, or belongs to several classes, calls its function.

import type * as t from "@babel/types";
import { InternalError } from "@rpyts/tool/assert-never";
import type { InstanceType, OOMethod, RecordType } from "@rpyts/lltype/ootype";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLFunc, LLValue } from "@rpyts/lltype/values";
import { printFunction, type JsFunction } from "../function.js";
import { identifierText } from "../names.js";
import * as n from "../nodes.js";
import type { SourceLocations } from "../source-location.js";
import { isOnlyMethod, type ClassEntry, type FunctionEntry } from "./database.js";
import type { JsProgram } from "./program.js";
import { propertyName } from "./property-names.js";

const thisExpression = (): t.ThisExpression => ({ type: "ThisExpression", loc: null });

const superCall = (): n.Statement => n.expressionStatement(n.call({ type: "Super", loc: null } as unknown as n.Expression, []));

const setField = (name: string, value: n.Expression): n.Statement => n.expressionStatement(n.assignment(n.member(thisExpression(), name), value));

function classDeclaration(name: string, superClass: string | null, body: t.ClassMethod[]): t.ClassDeclaration {
  return { type: "ClassDeclaration", id: n.identifier(name), superClass: superClass === null ? null : n.identifier(superClass), body: { type: "ClassBody", body, loc: null }, decorators: null, loc: null };
}

const constructorMethod = (params: t.Identifier[], body: n.Statement[]): t.ClassMethod => ({ ...n.classMethod("constructor", params, n.block(body)), kind: "constructor" });

/** The class of the records of a type: its constructor takes the fields in order. */
export function recordDeclaration(program: JsProgram, type: RecordType): n.Statement {
  const fields = realFields(type);
  const names = fields.map(([name]) => ({ property: propertyName(name), parameter: n.identifier(parameterName(program, name)) }));
  return classDeclaration(program.recordName(type), null, [
    constructorMethod(
      names.map(({ parameter }) => parameter),
      names.map(({ property, parameter }) => setField(property, parameter)),
    ),
  ]);
}

/** The fields of a record that are there at run time. */
export function realFields(type: RecordType): (readonly [name: string, type: LowLevelType])[] {
  return type.names.map((name, i) => [name, type.types[i]!] as const).filter(([, field]) => field.kind !== "void");
}

function parameterName(program: JsProgram, name: string): string {
  let text = identifierText(name);
  while (program.isGlobal(text)) text += "_";
  return text;
}

/** Prints the classes of a program. */
export class ClassPrinter {
  private readonly program: JsProgram;
  private readonly locations: SourceLocations;
  private readonly methods = new Map<InstanceType, { readonly method: OOMethod; readonly entry: FunctionEntry }[]>();

  constructor(program: JsProgram, locations: SourceLocations) {
    this.program = program;
    this.locations = locations;
    for (const entry of program.db.functions.values()) {
      for (const { type, method } of entry.methods) {
        const known = this.methods.get(type);
        if (known === undefined) this.methods.set(type, [{ method, entry }]);
        else known.push({ method, entry });
      }
    }
  }

  /** Classes come after their base classes. */
  declaration(entry: ClassEntry): n.Statement {
    const { program } = this;
    const { type } = entry;
    const body: t.ClassMethod[] = [];
    const constructor = entry.live ? this.constructorOf(entry) : null;
    if (constructor !== null) body.push(constructor);
    for (const { method, entry: called } of this.methods.get(type) ?? []) body.push(this.method(method, called));
    return classDeclaration(program.className(type), type.superclass === null ? null : program.className(type.superclass), body);
  }

  private constructorOf({ type, hashed }: ClassEntry): t.ClassMethod | null {
    const statements: n.Statement[] = [];
    if (hashed && this.program.db.classes.get(type.superclass!)?.hashed !== true) statements.push(setField("$hash", n.number(0)));
    for (const [name, field] of type.fields) {
      if (field.type.kind !== "void") statements.push(setField(propertyName(name), this.program.constant(field.initial as LLValue, field.type)));
    }
    if (statements.length === 0) return null;
    if (type.superclass !== null) statements.unshift(superCall());
    return constructorMethod([], statements);
  }

  private method(method: OOMethod, entry: FunctionEntry): t.ClassMethod {
    const name = propertyName(method.name);
    if (isOnlyMethod(entry)) {
      const { params, body } = this.body(entry, true);
      return n.classMethod(name, params, body);
    }
    const params = method.type.ARGS.filter((type) => type.kind !== "void").map((_, i) => n.identifier(`a${i}`));
    for (const param of params) while (this.program.isGlobal(param.name)) param.name += "_";
    const call = n.call(n.identifier(this.program.functionName(functionOf(method))), [thisExpression(), ...params]);
    return n.classMethod(name, params, n.block([n.returns(call)]));
  }

  /** Parameters and body of a function of the program. */
  body(entry: FunctionEntry, isMethod: boolean): JsFunction {
    return printFunction(entry.graph, this.program, this.locations, { isMethod });
  }
}

function functionOf(method: OOMethod): LLFunc {
  const func = method.func?.obj ?? null;
  if (func === null || func.kind !== "func") throw new InternalError(`the method ${method.name} has no function`);
  return func;
}
