// Random functions with nested try/except/finally, with, loops, break, continue, return and raise, made from a stream of numbers. The interplay of these is
// where building graphs goes wrong.

const VARIABLES = ["a", "b", "x", "y", "z"];
const CLAUSES = ["MyError", "SubError", "KeyError", "(KeyError, IndexError)", "LookupError", "Exception"];

/** What the functions use. */
export const PRELUDE = `
class MyError(Exception):
    pass
class SubError(MyError):
    pass
class Manager(object):
    def __init__(self, log, suppress):
        self.log = log
        self.suppress = suppress
    def __enter__(self):
        self.log.append('enter')
        return 1
    def __exit__(self, etype, evalue, tb):
        self.log.append('exit')
        return self.suppress
def boom(k):
    k = k % 7
    if k == 1:
        raise MyError(1)
    if k == 2:
        raise SubError(2)
    if k == 3:
        raise KeyError(3)
    if k == 4:
        raise IndexError(4)
    return k
`;

interface Place {
  readonly indent: string;
  readonly depth: number;
  readonly loop: boolean;
  readonly inFinally: boolean;
  readonly handler: boolean;
}

class Writer {
  private readonly stream: readonly number[];
  private at = 0;
  private counters = 0;
  readonly lines: string[] = [];

  constructor(stream: readonly number[]) {
    this.stream = stream;
  }

  pick(n: number): number {
    return (this.stream[this.at++ % this.stream.length] ?? 0) % n;
  }

  private one<T>(items: readonly T[]): T {
    return items[this.pick(items.length)]!;
  }

  private expr(depth = 0): string {
    const kind = this.pick(10);
    if (kind < 3 || depth > 2) return this.one(VARIABLES);
    if (kind < 5) return String(this.pick(6));
    if (kind < 7) return `(${this.expr(depth + 1)} ${this.one(["+", "-"])} ${this.expr(depth + 1)})`;
    if (kind < 8) return `boom(${this.expr(depth + 1)})`;
    if (kind < 9) return `(${this.condition(depth + 1)} ${this.one(["and", "or"])} ${this.expr(depth + 1)})`;
    return `(${this.expr(depth + 1)} if ${this.condition(depth + 1)} else ${this.expr(depth + 1)})`;
  }

  private condition(depth = 0): string {
    const kind = this.pick(5);
    if (kind === 0) return `not ${this.expr(depth + 1)}`;
    if (kind === 1) return `(${this.expr(depth + 1)} and ${this.expr(depth + 1)})`;
    if (kind === 2) return `${this.one(VARIABLES)} not in [1, 2]`;
    return `${this.expr(depth + 1)} ${this.one(["<", "==", ">", "!="])} ${this.expr(depth + 1)}`;
  }

  block(place: Place): void {
    for (let i = 1 + this.pick(3); i > 0; i--) this.statement(place);
  }

  private put(place: Place, text: string): void {
    this.lines.push(place.indent + text);
  }

  private inner(place: Place, more: Partial<Place> = {}): void {
    this.block({ ...place, indent: `${place.indent}    `, depth: place.depth - 1, ...more });
  }

  private statement(place: Place): void {
    const kind = place.depth <= 0 ? 0 : this.pick(10);
    if (kind < 3) this.put(place, this.simple(place));
    else if (kind < 5) {
      this.put(place, `if ${this.condition()}:`);
      this.inner(place);
      if (this.pick(2) === 0) {
        this.put(place, "else:");
        this.inner(place);
      }
    } else if (kind < 6) this.whileLoop(place);
    else if (kind < 7) {
      this.put(place, `for ${this.one(VARIABLES)} in [${this.expr()}, ${this.expr()}]:`);
      this.inner(place, { loop: true, inFinally: false });
    } else if (kind < 8) {
      this.put(place, `with Manager(log, ${this.one(["True", "False", "x"])})${this.one(["", " as y"])}:`);
      this.inner(place);
    } else this.tryStatement(place);
  }

  private whileLoop(place: Place): void {
    const counter = `c${this.counters++}`;
    this.put(place, `${counter} = 0`);
    this.put(place, `while ${counter} < ${1 + this.pick(3)}:`);
    this.put(place, `    ${counter} += 1`);
    this.inner(place, { loop: true, inFinally: false });
    if (this.pick(3) > 0) return;
    this.put(place, "else:");
    this.inner(place);
  }

  private tryStatement(place: Place): void {
    const kind = this.pick(4);
    this.put(place, "try:");
    this.inner(place);
    if (kind < 3) this.clauses(place);
    if (kind === 0 || kind === 3) {
      this.put(place, "finally:");
      this.inner(place, { inFinally: true });
    }
  }

  private clauses(place: Place): void {
    for (let i = 1 + this.pick(2); i > 0; i--) {
      const named = this.pick(3) === 0;
      this.put(place, `except ${this.one(CLAUSES)}${named ? ", exc" : ""}:`);
      if (named) this.put(place, "    log.append(exc.__class__.__name__)");
      this.inner(place, { handler: true });
    }
    if (this.pick(3) > 0) return;
    this.put(place, "else:");
    this.inner(place);
  }

  private simple(place: Place): string {
    const kind = this.pick(20);
    if (kind < 6) return `${this.one(VARIABLES)} = ${this.expr()}`;
    if (kind < 8) return `${this.one(VARIABLES)} += ${this.one(VARIABLES)}`;
    if (kind < 11) return `log.append(${this.one(VARIABLES)})`;
    if (kind < 14) return `boom(${this.expr()})`;
    if (kind < 15 && place.loop) return "break";
    if (kind < 16 && place.loop && !place.inFinally) return "continue";
    if (kind < 17) return `return ${this.expr()}`;
    if (kind < 18) return this.one(["raise MyError(1)", "raise SubError, x", "raise KeyError(y)"]);
    if (kind < 19 && place.handler) return "raise";
    return `${this.one(VARIABLES)}, ${this.one(VARIABLES)} = ${this.one(VARIABLES)}, ${this.one(VARIABLES)}`;
  }
}

/** The text of a function `name(a, b, log)`. */
export function randomFunction(name: string, stream: readonly number[]): string {
  const writer = new Writer(stream.length === 0 ? [0] : stream);
  writer.block({ indent: "    ", depth: 4, loop: false, inFinally: false, handler: false });
  return [`def ${name}(a, b, log):`, "    x = 0", "    y = 1", "    z = a", ...writer.lines, "    return (x, y, z)", ""].join("\n");
}
