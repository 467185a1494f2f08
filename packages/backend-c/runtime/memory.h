/* Allocation. Memory always comes zeroed. Small objects with pointers inside come from lists of free cells, one per size, that the Boehm
   collector fills many at a time; the lists hang off static variables, which the collector sees as roots. */
#ifndef RPY_MEMORY_H
#define RPY_MEMORY_H

#include <stdlib.h>

#ifdef RPY_BOEHM

#include <gc.h>

#define RPY_GRANULE ((size_t)16)
#define RPY_SMALL_GRANULES 32

extern void *rpy_free_cells[RPY_SMALL_GRANULES + 1];

/* Fills the list of cells of that many granules and takes one; NULL when there is no memory. */
void *rpy_refill(size_t granules) __attribute__((noinline));
/* Sizes without a list. */
void *rpy_malloc_large(size_t size) __attribute__((noinline));
void *rpy_malloc_atomic_large(size_t size) __attribute__((noinline));

static inline __attribute__((always_inline)) void *rpy_malloc(size_t size)
{
    size_t granules = (size + RPY_GRANULE - 1) / RPY_GRANULE;
    if (__builtin_constant_p(size) ? size <= RPY_GRANULE * RPY_SMALL_GRANULES : granules <= RPY_SMALL_GRANULES) {
        void **cell = (void **)rpy_free_cells[granules];
        if (RPY_LIKELY(cell != NULL)) {
            rpy_free_cells[granules] = *cell;
            *cell = NULL;
            return cell;
        }
        return rpy_refill(granules);
    }
    return rpy_malloc_large(size);
}

static inline void *rpy_malloc_atomic(size_t size)
{
    return rpy_malloc_atomic_large(size);
}

#else

/* No collector: memory is taken from the system in large pieces and never given back. */
extern char *rpy_bump, *rpy_bump_end;
void *rpy_bump_refill(size_t size) __attribute__((noinline));

static inline __attribute__((always_inline)) void *rpy_malloc(size_t size)
{
    size_t rounded = (size + 15) & ~(size_t)15;
    char *result = rpy_bump;
    if (RPY_LIKELY(rounded <= (size_t)(rpy_bump_end - result))) {
        rpy_bump = result + rounded;
        return result;
    }
    return rpy_bump_refill(rounded);
}

static inline void *rpy_malloc_atomic(size_t size)
{
    return rpy_malloc(size);
}

#endif

void rpy_memory_init(void);
/* Asks the collector for a collection; 0 where there is none. */
Signed rpy_gc_collect(void);

/* Size of a container with `length` items behind a fixed part; SIZE_MAX when that does not fit: no allocator has so much. */
static inline size_t rpy_varsize(size_t fixed, size_t item, Signed length)
{
    size_t size;
    if (RPY_UNLIKELY(length < 0 || __builtin_mul_overflow((size_t)length, item, &size) || __builtin_add_overflow(size, fixed, &size))) return SIZE_MAX;
    return size;
}

#endif
