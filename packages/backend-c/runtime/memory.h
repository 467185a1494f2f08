/* Allocation. Small objects come from lists of free cells, one per size and kind, that the Boehm collector fills many at a time. Memory with
   pointers is always zeroed, other memory when asked for. Objects of a fixed size end the program when there is no memory; those whose size the
   program chose give NULL, which becomes a MemoryError. */
#ifndef RPY_MEMORY_H
#define RPY_MEMORY_H

#include <stdlib.h>
#include <string.h>

/* Memory of malloc is not zeroed unless the program asks for it. */
#define MALLOC_ZERO_FILLED 0

#define RPY_GRANULE ((size_t)16)
#define RPY_SMALL ((size_t)512)

/* The collector sees pointers to the beginning of objects in the heap, and to the beginning and the inside of objects in registers and on the stack. A
   loop that walks an array backwards may hold nothing but the address behind its last item: this byte makes that an inner address. */
#ifdef RPY_BOEHM
#define RPY_ARRAY_SLACK 1
#else
#define RPY_ARRAY_SLACK 0
#endif

void rpy_out_of_memory(void) __attribute__((noreturn, cold, noinline));

/* Size of a container with `length` items behind a fixed part; SIZE_MAX when that does not fit: no allocator has so much. */
static inline size_t rpy_varsize(size_t fixed, size_t item, Signed length)
{
    size_t size;
    if (RPY_UNLIKELY(length < 0 || __builtin_mul_overflow((size_t)length, item, &size) || __builtin_add_overflow(size, fixed, &size))) return SIZE_MAX;
    return size;
}

/* Sets up the allocator. `collector_now`: the program has finalizers or weak references, which work on memory of the collector only. */
void rpy_memory_init(int collector_now);

#ifdef RPY_THREADS
/* Calls a program with threads. */
void rpy_memory_run(void (*program)(void *), void *argument);
#endif

#ifdef RPY_BOEHM

extern void *rpy_free_cells[RPY_SMALL / RPY_GRANULE + 1];
extern void *rpy_free_atomic_cells[RPY_SMALL / RPY_GRANULE + 1];

/* Fill a list of cells and take one; NULL when there is no memory. `list` is one of the arrays above. */
void *rpy_refill(void **list, size_t granules) __attribute__((noinline, cold));
/* Sizes without a list. */
void *rpy_malloc_large(void **list, size_t size) __attribute__((noinline));

static inline __attribute__((always_inline)) void *rpy_take_cell(void **list, size_t size)
{
    if (RPY_LIKELY(size <= RPY_SMALL)) {
        size_t granules = (size + RPY_GRANULE - 1) / RPY_GRANULE;
        void **cell = (void **)list[granules];
        if (RPY_UNLIKELY(cell == NULL)) return rpy_refill(list, granules);
        list[granules] = *cell;
        return cell;
    }
    return rpy_malloc_large(list, size);
}

/* The list's link is in the first word of a free cell, which is zero otherwise. */
static inline __attribute__((always_inline)) void *rpy_malloc_varsize(size_t size)
{
    void **cell = (void **)rpy_take_cell(rpy_free_cells, size);
    if (RPY_LIKELY(cell != NULL)) *cell = NULL;
    return cell;
}

static inline __attribute__((always_inline)) void *rpy_malloc_atomic_varsize(size_t size)
{
    return rpy_take_cell(rpy_free_atomic_cells, size);
}

/* An object whose destructor runs when nobody refers to it any more. The destructor gets the object. */
void *rpy_malloc_with_destructor(size_t size, void (*destructor)(void *));

#else

/* No collector: memory is taken from the system in large pieces and never given back. It comes zeroed. */
extern char *rpy_bump, *rpy_bump_end;
void *rpy_bump_refill(size_t size) __attribute__((noinline, cold));

static inline __attribute__((always_inline)) void *rpy_malloc_varsize(size_t size)
{
    if (RPY_UNLIKELY(size > PTRDIFF_MAX - 16)) return NULL;
    size_t rounded = (size + RPY_GRANULE - 1) & ~(RPY_GRANULE - 1);
    char *result = rpy_bump;
    if (RPY_UNLIKELY(rounded > (size_t)(rpy_bump_end - result))) return rpy_bump_refill(rounded);
    rpy_bump = result + rounded;
    return result;
}

static inline void *rpy_malloc_atomic_varsize(size_t size)
{
    return rpy_malloc_varsize(size);
}

static inline void *rpy_malloc_with_destructor(size_t size, void (*destructor)(void *))
{
    (void)destructor;
    void *result = rpy_malloc_varsize(size);
    if (RPY_UNLIKELY(result == NULL)) rpy_out_of_memory();
    return result;
}

#endif

static inline void *rpy_malloc_atomic_varsize_zero(size_t size)
{
    void *result = rpy_malloc_atomic_varsize(size);
    return RPY_UNLIKELY(result == NULL) ? NULL : memset(result, 0, size);
}

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

/* Asks the collector for a collection. */
void rpy_gc_collect(void);

/* Finalizer queues, by number: an object that nobody refers to any more goes into its queue, and the queue's trigger is called. Prebuilt objects never do. */
void rpy_fq_register(Signed queue, void *object, void (*trigger)(void));
/* The object that has been in the queue for longest; NULL when there is none. */
void *rpy_fq_next_dead(Signed queue);

/* A weak reference is a cell with the target's address, which the collector clears when the target dies. NULL when there is no memory. */
void *rpy_weakref_create(void *target);

static inline void *rpy_weakref_deref(void *reference)
{
    return reference == NULL ? NULL : *(void **)reference;
}

#endif
