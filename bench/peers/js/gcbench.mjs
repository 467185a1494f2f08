// GCBench after Ellis, Kovac and Boehm, function by function as goal/targetgcbench.py, in idiomatic modern JavaScript.

const STRETCH_TREE_DEPTH = 18;
const LONG_LIVED_TREE_DEPTH = 16;
const ARRAY_SIZE = 500000;
const MIN_TREE_DEPTH = 4;
const MAX_TREE_DEPTH = 16;

class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

const treeSize = (depth) => (1 << (depth + 1)) - 1;
const iterationsFor = (depth) => Math.floor((2 * treeSize(STRETCH_TREE_DEPTH)) / treeSize(depth));

function populate(depth, node) {
  if (depth <= 0) return;
  node.left = new Node(null, null);
  node.right = new Node(null, null);
  populate(depth - 1, node.left);
  populate(depth - 1, node.right);
}

function makeTree(depth) {
  if (depth <= 0) return new Node(null, null);
  return new Node(makeTree(depth - 1), makeTree(depth - 1));
}

function depthOf(tree) {
  let depth = 0;
  while (tree.left !== null) {
    tree = tree.left;
    depth++;
  }
  return depth;
}

function timeConstruction(depth) {
  const count = iterationsFor(depth);
  console.log(`Creating ${count} trees of depth ${depth}`);
  let start = performance.now();
  for (let i = 0; i < count; i++) populate(depth, new Node(null, null));
  console.log(`\tTop down construction took ${(performance.now() - start).toFixed(6)} msec`);
  start = performance.now();
  for (let i = 0; i < count; i++) makeTree(depth);
  console.log(`\tBottom up construction took ${(performance.now() - start).toFixed(6)} msec`);
}

function makeArray() {
  const array = new Array(ARRAY_SIZE).fill(0);
  for (let i = 0; i < ARRAY_SIZE / 2; i++) array[i] = 1 / (i + 1);
  return array;
}

console.log("Garbage Collector Test");
console.log(`Stretching memory with a binary tree of depth ${STRETCH_TREE_DEPTH}`);
const start = performance.now();
const stretchDepth = depthOf(makeTree(STRETCH_TREE_DEPTH));
console.log(`Stretch tree has depth ${stretchDepth}`);
console.log(`Creating a long-lived binary tree of depth ${LONG_LIVED_TREE_DEPTH}`);
const longLived = new Node(null, null);
populate(LONG_LIVED_TREE_DEPTH, longLived);
console.log(`Creating a long-lived array of ${ARRAY_SIZE} doubles`);
const array = makeArray();
for (let depth = MIN_TREE_DEPTH; depth <= MAX_TREE_DEPTH; depth += 2) timeConstruction(depth);
const longLivedDepth = depthOf(longLived);
console.log(`Long-lived tree has depth ${longLivedDepth}`);
if (stretchDepth !== STRETCH_TREE_DEPTH || longLivedDepth !== LONG_LIVED_TREE_DEPTH || array[1000] !== 1 / 1001) {
  console.log("Failed: incorrect");
  process.exit(1);
}
const milliseconds = performance.now() - start;
console.log(`Completed in ${milliseconds.toFixed(6)} msec`);
console.log(`gcbench ${milliseconds.toFixed(6)} ms`);
