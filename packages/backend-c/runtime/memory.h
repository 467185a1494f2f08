/* Allocation. Small objects with pointers inside come from lists of free cells, one per size, that the Boehm collector fills many at a time; the
   lists hang off static variables, which the collector sees as roots. Memory with pointers is always zeroed, other memory when asked for.
   Objects of a fixed size end the program when there is no memory; those whose size the program chose give NULL, which becomes a MemoryError. */
#ifndef RPY_MEMORY_H
#define RPY_MEMORY_H

#include <stdlib.h>
#include <string.h>

void rpy_out_of_memory(void) __attribute__((noreturn, cold, noinline));

/* Size of a container with `length` items behind a fixed part; SIZE_MAX when that does not fit: no allocator has so much. */
static inline size_t rpy_varsize(size_t fixed, size_t item, Signed length)
{
    size_t size;
    if (RPY_UNLIKELY(length < 0 || __builtin_mul_overflow((size_t)length, item, &size) || __builtin_add_overflow(size, fixed, &size))) return SIZE_MAX;
    return size;
}

#ifdef RPY_BOEHM

#include <gc.h>

#define RPY_GRANULE ((size_t)16)
#define RPY_SMALL ((size_t)512)

extern void *rpy_free_cells[RPY_SMALL / RPY_GRANULE + 1];

/* Fills the list of cells of that many granules and takes one; NULL when there is no memory. */
void *rpy_refill(size_t granules) __attribute__((noinline));
/* Sizes without a list. */
void *rpy_malloc_large(size_t size) __attribute__((noinline));
void *rpy_malloc_atomic_varsize(size_t size);
void *rpy_malloc_atomic_varsize_zero(size_t size);

static inline __attribute__((always_inline)) void *rpy_malloc_varsize(size_t size)
{
    if (RPY_LIKELY(size <= RPY_SMALL)) {
        size_t granules = (size + RPY_GRANULE - 1) / RPY_GRANULE;
        void **cell = (void **)rpy_free_cells[granules];
        if (RPY_UNLIKELY(cell == NULL)) return rpy_refill(granules);
        rpy_free_cells[granules] = *cell;
        *cell = NULL;
        return cell;
    }
    return rpy_malloc_large(size);
}

void rpy_register_finalizer(void *object, void (*destructor)(void *));

#else

/* No collector: memory is taken from the system in large pieces and never given back. It comes zeroed. */
extern char *rpy_bump, *rpy_bump_end;
void *rpy_bump_refill(size_t size) __attribute__((noinline));

static inline __attribute__((always_inline)) void *rpy_malloc_varsize(size_t size)
{
    if (RPY_UNLIKELY(size > PTRDIFF_MAX - 16)) return NULL;
    size_t rounded = (size + 15) & ~(size_t)15;
    char *result = rpy_bump;
    if (RPY_UNLIKELY(rounded > (size_t)(rpy_bump_end - result))) return rpy_bump_refill(rounded);
    rpy_bump = result + rounded;
    return result;
}

static inline void *rpy_malloc_atomic_varsize(size_t size)
{
    return rpy_malloc_varsize(size);
}

static inline void *rpy_malloc_atomic_varsize_zero(size_t size)
{
    return rpy_malloc_varsize(size);
}

static inline void rpy_register_finalizer(void *object, void (*destructor)(void *))
{
}

#endif

static inline __attribute__((always_inline)) void *rpy_malloc(size_t size)
{
    void *result = rpy_malloc_varsize(size);
    if (RPY_UNLIKELY(result == NULL)) rpy_out_of_memory();
    return result;
}

static inline __attribute__((always_inline)) void *rpy_malloc_atomic(size_t size)
{
    void *result = rpy_malloc_atomic_varsize(size);
    if (RPY_UNLIKELY(result == NULL)) rpy_out_of_memory();
    return result;
}

static inline __attribute__((always_inline)) void *rpy_malloc_atomic_zero(size_t size)
{
    return memset(rpy_malloc_atomic(size), 0, size);
}

static inline void *rpy_raw_malloc(size_t size)
{
    return size > PTRDIFF_MAX ? NULL : malloc(size == 0 ? 1 : size);
}

static inline void *rpy_raw_malloc_zero(size_t size)
{
    return size > PTRDIFF_MAX ? NULL : calloc(1, size == 0 ? 1 : size);
}

static inline void rpy_raw_free(void *memory)
{
    free(memory);
}

void rpy_memory_init(void);
/* Asks the collector for a collection. */
void rpy_gc_collect(void);

/* A weak reference is a cell with the target's address, which the collector clears when the target dies. */
void *rpy_weakref_create(void *target);
void *rpy_weakref_deref(void *reference);

#endif
