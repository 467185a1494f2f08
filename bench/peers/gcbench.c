/*
 * GCBench, after John Ellis, Pete Kovac and Hans Boehm, and binary-trees: the
 * peer of goal/targetgcbench.py.
 *
 *     gcbench
 *     gcbench binary-trees N
 *
 * With -DUSE_MALLOC it frees every tree when it is done with it.
 */

#include <string.h>

#include "memory.h"
#include "timing.h"

enum {
    STRETCH_TREE_DEPTH = 18,
    LONG_LIVED_TREE_DEPTH = 16,
    ARRAY_SIZE = 500000,
    MIN_TREE_DEPTH = 4,
    MAX_TREE_DEPTH = 16
};

typedef struct node {
    struct node *left;
    struct node *right;
} Node;

static Node *new_node(Node *left, Node *right)
{
    Node *node = allocate(sizeof(Node));
    node->left = left;
    node->right = right;
    return node;
}

static void free_tree(Node *tree)
{
#ifdef USE_MALLOC
    if (tree->left) {
        free_tree(tree->left);
        free_tree(tree->right);
    }
#endif
    release(tree);
}

static double milliseconds_since(double start)
{
    return (now() - start) * 1000.0;
}

/* ---- GCBench ---- */

static long tree_size(int depth)
{
    return (1L << (depth + 1)) - 1;
}

static long iterations_for(int depth)
{
    return 2 * tree_size(STRETCH_TREE_DEPTH) / tree_size(depth);
}

static void populate(int depth, Node *node)
{
    if (depth <= 0)
        return;
    node->left = new_node(NULL, NULL);
    node->right = new_node(NULL, NULL);
    populate(depth - 1, node->left);
    populate(depth - 1, node->right);
}

static Node *make_tree(int depth)
{
    if (depth <= 0)
        return new_node(NULL, NULL);
    Node *left = make_tree(depth - 1);
    Node *right = make_tree(depth - 1);
    return new_node(left, right);
}

static int depth_of(const Node *tree)
{
    int depth = 0;
    while (tree->left) {
        tree = tree->left;
        depth++;
    }
    return depth;
}

static void time_construction(int depth)
{
    long count = iterations_for(depth);
    printf("Creating %ld trees of depth %d\n", count, depth);
    double start = now();
    for (long i = 0; i < count; i++) {
        Node *tree = new_node(NULL, NULL);
        populate(depth, tree);
        free_tree(tree);
    }
    printf("\tTop down construction took %f msec\n", milliseconds_since(start));
    start = now();
    for (long i = 0; i < count; i++)
        free_tree(make_tree(depth));
    printf("\tBottom up construction took %f msec\n",
           milliseconds_since(start));
}

static double *make_array(void)
{
    double *array = allocate_atomic(ARRAY_SIZE * sizeof(double));
    memset(array, 0, ARRAY_SIZE * sizeof(double));
    for (int i = 0; i < ARRAY_SIZE / 2; i++)
        array[i] = 1.0 / (i + 1);
    return array;
}

static int gcbench(void)
{
    printf("Garbage Collector Test\n");
    printf("Stretching memory with a binary tree of depth %d\n",
           STRETCH_TREE_DEPTH);
    double start = now();
    Node *stretch = make_tree(STRETCH_TREE_DEPTH);
    int stretch_depth = depth_of(stretch);
    free_tree(stretch);
    printf("Stretch tree has depth %d\n", stretch_depth);

    printf("Creating a long-lived binary tree of depth %d\n",
           LONG_LIVED_TREE_DEPTH);
    Node *long_lived = new_node(NULL, NULL);
    populate(LONG_LIVED_TREE_DEPTH, long_lived);

    printf("Creating a long-lived array of %d doubles\n", ARRAY_SIZE);
    double *array = make_array();

    for (int depth = MIN_TREE_DEPTH; depth <= MAX_TREE_DEPTH; depth += 2)
        time_construction(depth);

    int long_lived_depth = depth_of(long_lived);
    printf("Long-lived tree has depth %d\n", long_lived_depth);
    if (stretch_depth != STRETCH_TREE_DEPTH ||
        long_lived_depth != LONG_LIVED_TREE_DEPTH ||
        array[1000] != 1.0 / 1001) {
        printf("Failed: incorrect\n");
        return 1;
    }
    double milliseconds = milliseconds_since(start);
    printf("Completed in %f msec\n", milliseconds);
    printf("gcbench %f ms\n", milliseconds);
    return 0;
}

/* ---- binary-trees ---- */

static long check_tree(const Node *tree)
{
    if (!tree->left)
        return 1;
    return 1 + check_tree(tree->left) + check_tree(tree->right);
}

static long check_new_tree(int depth)
{
    Node *tree = make_tree(depth);
    long check = check_tree(tree);
    free_tree(tree);
    return check;
}

static int binary_trees(int max_depth)
{
    const int min_depth = 4;
    if (max_depth < min_depth + 2)
        max_depth = min_depth + 2;
    double start = now();

    printf("stretch tree of depth %d\t check: %ld\n", max_depth + 1,
           check_new_tree(max_depth + 1));
    Node *long_lived = make_tree(max_depth);

    for (int depth = min_depth; depth <= max_depth; depth += 2) {
        long iterations = 1L << (max_depth - depth + min_depth);
        long check = 0;
        for (long i = 0; i < iterations; i++)
            check += check_new_tree(depth);
        printf("%ld\t trees of depth %d\t check: %ld\n", iterations, depth,
               check);
    }

    printf("long lived tree of depth %d\t check: %ld\n", max_depth,
           check_tree(long_lived));
    printf("binary-trees %f ms\n", milliseconds_since(start));
    return 0;
}

int main(int argc, char **argv)
{
    memory_init();
    if (argc == 1)
        return gcbench();
    if (argc == 3 && strcmp(argv[1], "binary-trees") == 0)
        return binary_trees(atoi(argv[2]));
    printf("usage: %s [binary-trees N]\n", argv[0]);
    return 2;
}
