// Programs as fast-check sees them: made from its random numbers, made smaller as trees.

import { Arbitrary, Stream, Value, type Random } from "fast-check";
import { Choices } from "./choices.js";
import { makeProgram } from "./program.js";
import { smallerLists, type Statement } from "./tree.js";

class ProgramArbitrary extends Arbitrary<readonly Statement[]> {
  override generate(random: Random): Value<readonly Statement[]> {
    return new Value(makeProgram(new Choices(random)), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is readonly Statement[] {
    return Array.isArray(value);
  }

  override shrink(program: readonly Statement[]): Stream<Value<readonly Statement[]>> {
    return new Stream(smallerLists(program)).map((smaller) => new Value(smaller, undefined));
  }
}

/** Random RPython programs. */
export const randomProgram = (): Arbitrary<readonly Statement[]> => new ProgramArbitrary();
