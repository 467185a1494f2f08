/* The slow paths of allocation. */
#define _GNU_SOURCE
#include "common_header.h"
#include <string.h>
#include <sys/mman.h>

#ifdef RPY_BOEHM

void *rpy_free_cells[RPY_SMALL_GRANULES + 1];

void rpy_memory_init(void)
{
    GC_set_all_interior_pointers(0);
    GC_INIT();
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

/* The collector does not clear memory without pointers. */
void *rpy_malloc_atomic_large(size_t size)
{
    if (size > PTRDIFF_MAX) return NULL;
    void *result = GC_malloc_atomic(size);
    if (result != NULL) memset(result, 0, size);
    return result;
}

Signed rpy_gc_collect(void)
{
    GC_gcollect();
    return 1;
}

#else

enum { PIECE = 4 * 1024 * 1024 };

char *rpy_bump, *rpy_bump_end;

void rpy_memory_init(void)
{
}

void *rpy_bump_refill(size_t size)
{
    if (size > PTRDIFF_MAX - PIECE || size == 0) {
        if (size != 0) return NULL;
        size = 16;
    }
    size_t piece = size > PIECE / 4 ? size : PIECE;
    char *fresh = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (fresh == MAP_FAILED) return NULL;
    if (piece != PIECE) return fresh;
    rpy_bump = fresh + size;
    rpy_bump_end = fresh + piece;
    return fresh;
}

Signed rpy_gc_collect(void)
{
    return 0;
}

#endif
