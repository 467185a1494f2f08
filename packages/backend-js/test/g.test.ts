import { it } from "vitest";
import { graphFrom } from "./support/text.js";
import { textOf } from "./support/names.js";
const G: string[] = [];
G.push(`graph loops:
block 0(x):
    -> 1(x)
block 1(x):
    c = int_gt(x, \`3\`)
    d = int_add(x, \`-1\`)
    e = int_add(x, \`1\`)
    switch c
        case False -> 2(e)
        case True -> 1(d)
block 2(x):
    -> 3(x)
block 3(x):
    c = int_gt(x, \`3\`)
    d = int_add(x, \`-1\`)
    e = int_add(x, \`1\`)
    switch c
        case False -> 4(e)
        case True -> 3(d)
block 4(x):
    -> return(x)
`);
for (const g of G) it("x", () => { console.log(textOf(graphFrom(g))); });
