// Programs as trees of statements: what the generator makes and what is made smaller when a program shows a fault.
// A candidate that makes no sense any more (a name that is not defined) is no harm: it does not show the same fault.

/** A line with an indented body below it; null for a simple statement. */
export interface Clause {
  readonly head: string;
  readonly body: readonly Statement[] | null;
}

/** A statement with its clauses: `if` with `elif` and `else`, `try` with its handlers. */
export interface Statement {
  readonly clauses: readonly Clause[];
  /** What a loop would not end without is not taken away: a statement that counts, and the inside of one that bounds. */
  readonly keep: "statement" | "inside" | null;
}

export const line = (text: string): Statement => ({ clauses: [{ head: text, body: null }], keep: null });

/** A line that stays as long as what is around it. */
export const fixedLine = (text: string): Statement => ({ clauses: [{ head: text, body: null }], keep: "statement" });

export const suite = (head: string, body: readonly Statement[]): Statement => ({ clauses: [{ head, body }], keep: null });

/** A line under a test, without which it does not stand. */
export const guarded = (test: string, text: string): Statement => ({ clauses: [{ head: test, body: [line(text)] }], keep: "inside" });

export const clauses = (...rows: readonly (readonly [string, readonly Statement[]])[]): Statement => ({ clauses: rows.map(([head, body]) => ({ head, body })), keep: null });

/** The text of a program. */
export function printTree(statements: readonly Statement[]): string {
  const out: string[] = [];
  printInto(out, statements, "");
  return `${out.join("\n")}\n`;
}

function printInto(out: string[], statements: readonly Statement[], indent: string): void {
  for (const statement of statements) {
    for (const { head, body } of statement.clauses) {
      if (body !== null && indent === "") out.push("");
      out.push(indent + head);
      if (body === null) continue;
      if (body.length === 0) out.push(`${indent}    pass`);
      printInto(out, body, `${indent}    `);
    }
  }
}

/** Smaller trees, the smallest first: without parts of the list, then with a body in place of its statement, then with smaller statements. */
export function* smallerLists(statements: readonly Statement[]): Generator<readonly Statement[]> {
  for (let size = statements.length; size >= 1; size = Math.floor(size / 2)) {
    for (let end = statements.length; end > 0; end -= size) {
      const from = Math.max(0, end - size);
      if (statements.slice(from, end).some(({ keep }) => keep === "statement")) continue;
      yield [...statements.slice(0, from), ...statements.slice(end)];
    }
  }
  for (let i = statements.length - 1; i >= 0; i--) {
    for (const replacement of smallerStatements(statements[i]!)) yield [...statements.slice(0, i), ...replacement, ...statements.slice(i + 1)];
  }
}

function* smallerStatements(statement: Statement): Generator<readonly Statement[]> {
  if (statement.keep !== null) return;
  const rows = statement.clauses;
  const isDefinition = /^(def|class) /.test(rows[0]!.head);
  if (!isDefinition) for (const { body } of rows) if (body !== null) yield body.filter(({ keep }) => keep !== "statement");
  for (let i = rows.length - 1; i > 0; i--) yield [{ clauses: rows.filter((_row, j) => j !== i), keep: null }];
  for (const [i, { head, body }] of rows.entries()) {
    if (body === null) continue;
    for (const smaller of smallerLists(body)) yield [{ clauses: rows.map((row, j) => (i === j ? { head, body: smaller } : row)), keep: null }];
  }
}
