/* The slow paths of allocation. */
#define _GNU_SOURCE
#include "common_header.h"
#include <sys/mman.h>

void rpy_out_of_memory(void)
{
    rpy_fatal("MemoryError");
}

#ifdef RPY_BOEHM

void *rpy_free_cells[RPY_SMALL / RPY_GRANULE + 1];

void rpy_memory_init(void)
{
    /* Objects are referred to by their beginnings; registers and the stack may hold any inner address all the same. */
    GC_set_all_interior_pointers(0);
    GC_INIT();
    GC_set_warn_proc(GC_ignore_warn_proc);
}

void *rpy_refill(size_t granules)
{
    if (granules == 0) granules = 1;
    void **cell = (void **)GC_malloc_many(granules * RPY_GRANULE);
    if (cell == NULL) return NULL;
    rpy_free_cells[granules] = *cell;
    *cell = NULL;
    return cell;
}

void *rpy_malloc_large(size_t size)
{
    return size > PTRDIFF_MAX ? NULL : GC_malloc(size);
}

void *rpy_malloc_atomic_varsize(size_t size)
{
    return size > PTRDIFF_MAX ? NULL : GC_malloc_atomic(size);
}

void *rpy_malloc_atomic_varsize_zero(size_t size)
{
    void *result = rpy_malloc_atomic_varsize(size);
    return result == NULL ? NULL : memset(result, 0, size);
}

static void run_destructor(void *object, void *destructor)
{
    ((void (*)(void *))destructor)(object);
}

void rpy_register_finalizer(void *object, void (*destructor)(void *))
{
    GC_register_finalizer(object, run_destructor, (void *)destructor, NULL, NULL);
}

void rpy_gc_collect(void)
{
    GC_gcollect();
    GC_invoke_finalizers();
}

void *rpy_weakref_create(void *target)
{
    void **cell = rpy_malloc_atomic(sizeof(void *));
    *cell = target;
    if (target != NULL && GC_general_register_disappearing_link(cell, target) == GC_NO_MEMORY) rpy_out_of_memory();
    return cell;
}

#else

enum { PIECE = 4 * 1024 * 1024 };

char *rpy_bump, *rpy_bump_end;

void rpy_memory_init(void)
{
}

void *rpy_bump_refill(size_t size)
{
    if (size == 0) size = 16;
    size_t piece = size > PIECE / 4 ? size : PIECE;
    char *fresh = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (fresh == MAP_FAILED) return NULL;
    if (piece != PIECE) return fresh;
    rpy_bump = fresh + size;
    rpy_bump_end = fresh + piece;
    return fresh;
}

void rpy_gc_collect(void)
{
}

void *rpy_weakref_create(void *target)
{
    void **cell = rpy_malloc_atomic(sizeof(void *));
    *cell = target;
    return cell;
}

#endif

void *rpy_weakref_deref(void *reference)
{
    return reference == NULL ? NULL : *(void **)reference;
}
