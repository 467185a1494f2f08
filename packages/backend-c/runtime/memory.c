/* The slow paths of allocation. */
#define _GNU_SOURCE
#include "common_header.h"

void rpy_out_of_memory(void)
{
    rpy_fatal("MemoryError");
}

#ifdef RPY_BOEHM

#include <gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

void *rpy_free_cells[RPY_SMALL / RPY_GRANULE + 1];
void *rpy_free_atomic_cells[RPY_SMALL / RPY_GRANULE + 1];

/* What the first few objects of a program are made of: one that needs no more never sets up the collector, which takes longer than starting a
   process. The collector treats it as it treats all static data, so objects in here live for ever: it is small. */
enum { FIRST_OBJECTS = 1024 };
static char first_objects[FIRST_OBJECTS] __attribute__((aligned(16)));
static size_t first_objects_used;
static int collector_runs;

/* The heap that the collector begins with. Its own choice, 64 KiB, makes a program with little alive collect every few thousand objects: a short-lived string
   then costs twice as much. More than the processor's cache is slower again. */
enum { FIRST_HEAP = 1024 * 1024 };

/* Runs before each collection. Free cells look dead to the collector, which puts them back into its own lists: ours must be empty by then. */
static void drop_free_cells(void)
{
    memset(rpy_free_cells, 0, sizeof rpy_free_cells);
    memset(rpy_free_atomic_cells, 0, sizeof rpy_free_atomic_cells);
}

#ifdef __linux__
/* Where the linker puts the data of the program. */
extern char __data_start[], _end[];
#endif

static void start_collector(void)
{
    collector_runs = 1;
    /* Objects are referred to by their beginnings. Without this, an object of 16 bytes would take 32. */
    GC_set_all_interior_pointers(0);
#ifdef __linux__
    /* Libraries do not hold objects of the program. The collector finds the program's own data by the same way as that of libraries, so that it has to be
       told of it then: prebuilt objects are roots. */
    GC_set_no_dls(1);
    GC_INIT();
    GC_add_roots(__data_start, _end);
#else
    GC_INIT();
#endif
    GC_set_warn_proc(GC_ignore_warn_proc);
    GC_set_start_callback(drop_free_cells);
    GC_expand_hp(FIRST_HEAP);
}

void rpy_memory_init(int collector_now)
{
    if (collector_now) start_collector();
}

#ifdef RPY_THREADS

/* For the collector, the one thread that it knows stays in a system call for ever: it neither stops it, nor looks at its stack by itself. */
void rpy_memory_run(void (*program)(void *), void *argument)
{
    GC_do_blocking((GC_fn_type)program, argument);
}

#endif

/* A piece of the first objects' memory; else the collector runs from now on, and NULL. */
static void *first_object(size_t size)
{
    if (collector_runs) return NULL;
    if (size <= FIRST_OBJECTS - first_objects_used) {
        void *result = first_objects + first_objects_used;
        first_objects_used += size;
        return result;
    }
    start_collector();
    return NULL;
}

void *rpy_refill(void **list, size_t granules)
{
    if (granules == 0) granules = 1;
    void **cell = first_object(granules * RPY_GRANULE);
    if (cell != NULL) return cell;
#ifdef RPY_GC_STRESS
    /* For tests: what is wrongly taken for dead is so at once. */
    GC_gcollect();
#endif
    GC_generic_malloc_many(granules * RPY_GRANULE, list == rpy_free_cells ? GC_I_NORMAL : GC_I_PTRFREE, (void **)&cell);
    if (cell != NULL) list[granules] = *cell;
    return cell;
}

void *rpy_malloc_large(void **list, size_t size)
{
    if (size > PTRDIFF_MAX) return NULL;
    if (!collector_runs) start_collector();
    return list == rpy_free_cells ? GC_malloc(size) : GC_malloc_atomic(size);
}

static void run_destructor(void *object, void *destructor)
{
    rpy_run_destructor((void (*)(void *))destructor, object);
}

void *rpy_malloc_with_destructor(size_t size, void (*destructor)(void *))
{
    if (!collector_runs) start_collector();
    void *object = GC_malloc(size);
    if (object == NULL) rpy_out_of_memory();
    GC_register_finalizer_ignore_self(object, run_destructor, (void *)destructor, NULL, NULL);
    return object;
}

struct dead_object {
    void *object;
    struct dead_object *next;
};

struct finalizer_queue {
    Signed number;
    void (*trigger)(void);
    struct dead_object *first, *last;
    struct finalizer_queue *next;
};

static struct finalizer_queue *finalizer_queues;

static struct finalizer_queue *queue_with_number(Signed number)
{
    struct finalizer_queue *queue = finalizer_queues;
    while (queue != NULL && queue->number != number) queue = queue->next;
    return queue;
}

static void run_trigger(void *queue)
{
    ((struct finalizer_queue *)queue)->trigger();
}

/* The collector found an object dead: in its queue it lives again. */
static void into_queue(void *object, void *data)
{
    struct finalizer_queue *queue = data;
    struct dead_object *dead = GC_malloc(sizeof *dead);
    if (dead == NULL) rpy_out_of_memory();
    dead->object = object;
    if (queue->last == NULL) queue->first = dead;
    else queue->last->next = dead;
    queue->last = dead;
    rpy_run_destructor(run_trigger, queue);
}

void rpy_fq_register(Signed number, void *object, void (*trigger)(void))
{
    if (object == NULL || GC_base(object) == NULL) return;
    struct finalizer_queue *queue = queue_with_number(number);
    if (queue == NULL) {
        queue = GC_malloc_uncollectable(sizeof *queue);
        if (queue == NULL) rpy_out_of_memory();
        memset(queue, 0, sizeof *queue);
        queue->number = number;
        queue->trigger = trigger;
        queue->next = finalizer_queues;
        finalizer_queues = queue;
    }
    GC_register_finalizer_ignore_self(object, into_queue, queue, NULL, NULL);
}

void *rpy_fq_next_dead(Signed number)
{
    struct finalizer_queue *queue = queue_with_number(number);
    if (queue == NULL || queue->first == NULL) return NULL;
    struct dead_object *dead = queue->first;
    queue->first = dead->next;
    if (queue->first == NULL) queue->last = NULL;
    return dead->object;
}

void rpy_gc_collect(void)
{
    if (!collector_runs) return;
    GC_gcollect();
    GC_invoke_finalizers();
}

void *rpy_weakref_create(void *target)
{
    void **cell = rpy_malloc_atomic_varsize(sizeof(void *));
    if (cell == NULL) return NULL;
    *cell = target;
    /* Prebuilt objects never die. */
    if (target != NULL && GC_base(target) != NULL && GC_general_register_disappearing_link(cell, target) == GC_NO_MEMORY) return NULL;
    return cell;
}

#else

#include <sys/mman.h>

enum { PIECE = 4 * 1024 * 1024, FIRST_PIECE = 256 * 1024 };

char *rpy_bump, *rpy_bump_end;
static size_t next_piece = FIRST_PIECE;

void rpy_memory_init(int collector_now)
{
    (void)collector_now;
}

#ifdef RPY_THREADS

void rpy_memory_run(void (*program)(void *), void *argument)
{
    program(argument);
}

#endif

void *rpy_bump_refill(size_t size)
{
    if (size == 0) size = RPY_GRANULE;
    size_t piece = size > next_piece / 4 ? (size + 4095) & ~(size_t)4095 : next_piece;
    char *fresh = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (fresh == MAP_FAILED) return NULL;
    if (piece != next_piece) return fresh;
    next_piece = PIECE;
    rpy_bump = fresh + size;
    rpy_bump_end = fresh + piece;
    return fresh;
}

void rpy_fq_register(Signed queue, void *object, void (*trigger)(void))
{
    (void)queue, (void)object, (void)trigger;
}

void *rpy_fq_next_dead(Signed queue)
{
    (void)queue;
    return NULL;
}

void rpy_gc_collect(void)
{
}

void *rpy_weakref_create(void *target)
{
    void **cell = rpy_malloc_atomic_varsize(sizeof(void *));
    if (cell != NULL) *cell = target;
    return cell;
}

#endif
