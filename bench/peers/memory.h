/*
 * Where the peers' memory comes from: the Boehm collector, or malloc and free
 * with -DUSE_MALLOC (gcbench is the one that frees).  As the translated programs do, the peers treat running
 * out of memory as fatal.
 */

#ifndef PEERS_MEMORY_H
#define PEERS_MEMORY_H

#include <stdio.h>
#include <stdlib.h>

#ifdef USE_MALLOC

#define memory_init() ((void)0)
#define raw_allocate(size) malloc(size)
#define raw_allocate_atomic(size) malloc(size)
#define release(pointer) free(pointer)

#else

#include <gc.h>

#define memory_init() GC_INIT()
#define raw_allocate(size) GC_MALLOC(size)
#define raw_allocate_atomic(size) GC_MALLOC_ATOMIC(size)
#define release(pointer) ((void)(pointer))

#endif

static inline void *checked(void *pointer)
{
    if (!pointer) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return pointer;
}

/* Objects that may hold pointers.  The caller fills them. */
#define allocate(size) checked(raw_allocate(size))
/* Objects without pointers.  The caller fills them. */
#define allocate_atomic(size) checked(raw_allocate_atomic(size))

#endif
