// A fixpoint that does not come to rest ends, and says which variable of which function keeps it going.

import { Block, FunctionGraph, Variable } from "@rpyts/flowmodel/model";
import { EndlessWidening } from "@rpyts/annotator/errors";
import { sInt } from "@rpyts/annotator/model";
import { BlockState } from "@rpyts/annotator/pending";
import { describe, expect, it } from "vitest";

describe("endless widening", () => {
  it("names the variable and the function", () => {
    const v = new Variable("total");
    v.annotation = sInt;
    const block = new Block([v]);
    const state = new BlockState(new FunctionGraph("sum_up", block), block, 0);
    const widen = (): void => {
      for (let i = 0; i < 1_000_000; i++) state.noteWidening(v);
    };
    expect(widen).toThrow(EndlessWidening);
    expect(widen).toThrow(/the type of 'total' in sum_up\(\) keeps changing: it is int after \d+ steps/);
  });
});
