/* Threads of the program, and the interpreter lock. What the collector sees of them is in here too: it is told the stacks of all threads, see ll_thread.h. */
#define _GNU_SOURCE
#include "foreign_first.h"
#include "common_header.h"
#include "structdef.h"
#include "forwarddecl.h"
#include "ll_os_calls.h"

#if RPY_THREAD_LOCALS > 0
RPY_THREAD_LOCAL void *rpy_thread_locals[RPY_THREAD_LOCALS];
#endif

#ifdef RPY_THREADS

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef RPY_BOEHM
#include <gc.h>
#include <gc/gc_mark.h>
#endif

/* Words of a small frame in which all registers stand that a call preserves. */
enum { FRAME = 96 };

/* Where a thread is that has not the lock. */
typedef struct {
    char *stack_top;
    size_t size;
    void *registers[FRAME];
} Place;

typedef struct Thread {
    struct Thread *next, *previous;
    char *stack_begin;
    int known, entered, holds;
    /* How often it took the lock again while others wanted it. */
    int again;
    Place place;
    void *exception, *exception_end;
    void *locals, *locals_end;
    /* Waiting for a key, in a queue. */
    sem_t wake;
    Signed waits_for;
    struct Thread *next_waiting;
} Thread;

static __thread Thread self;

/* Changed and read with the lock only. */
static Thread *threads;
static Thread *first_waiting, **last_waiting = &first_waiting;
static Signed stack_size;
static void (*after_switch)(void);

/* The lock: whether it is taken, how many want it, who had it last. */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t given_back = PTHREAD_COND_INITIALIZER, switched = PTHREAD_COND_INITIALIZER;
static int taken;
static int wanted;
static unsigned long switches;
static Thread *last;

/* ---- what the collector sees */

#ifdef RPY_BOEHM

static void push(void *begin, void *end)
{
    if (begin != end) GC_push_all_eager(begin, end);
}

/* Stands for the collector's own list of threads. The registers of this thread are on its stack by now. */
static void GC_CALLBACK push_threads(void)
{
    for (Thread *t = threads; t != NULL; t = t->next) {
        char *top = t == &self ? (char *)__builtin_frame_address(0) : t->place.stack_top;
        if (top != NULL) push(top, t->stack_begin);
        if (t != &self) push(t->place.registers, t->place.registers + t->place.size);
        push(t->exception, t->exception_end);
        push(t->locals, t->locals_end);
    }
}

#endif

/* Keeps what is on the stack from this frame up to the end of the caller's: among it the registers that the caller's caller wants to have back. */
static __attribute__((noinline)) void note_place(char *end)
{
    char *here = __builtin_frame_address(0);
    size_t words = (size_t)(end - here) / sizeof(void *);
    if (words > FRAME) rpy_fatal("the frame of the interpreter lock is too large");
    memcpy(self.place.registers, here, words * sizeof(void *));
    self.place.size = words;
    self.place.stack_top = end;
}

/* ---- the lock */

/* Who has just given the lock back may take it again before one that waits for it has woken up: so many times in a row. */
enum { PATIENCE = 20 };

static int try_lock(void)
{
    int is_free = 0;
    return __atomic_compare_exchange_n(&taken, &is_free, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED);
}

/* Whoever waits has counted itself before it looks once more: it sees the lock free, or it is seen here. */
static void unlock(void)
{
    self.holds = 0;
    __atomic_store_n(&taken, 0, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&wanted, __ATOMIC_SEQ_CST) == 0) return;
    pthread_mutex_lock(&mutex);
    pthread_cond_signal(&given_back);
    pthread_mutex_unlock(&mutex);
}

/* With the mutex: waits until the lock is ours. */
static void wait_for_lock(void)
{
    __atomic_add_fetch(&wanted, 1, __ATOMIC_SEQ_CST);
    while (!try_lock()) pthread_cond_wait(&given_back, &mutex);
    __atomic_sub_fetch(&wanted, 1, __ATOMIC_SEQ_CST);
}

/* With the mutex, after giving the lock back: waits until another thread has had it, if one wants it. */
static void let_others_first(unsigned long before)
{
    while (switches == before && __atomic_load_n(&wanted, __ATOMIC_SEQ_CST) > 0) pthread_cond_wait(&switched, &mutex);
}

/* With the mutex and the lock: notes that this thread has it now. */
static void note_switch(void)
{
    __atomic_store_n(&last, &self, __ATOMIC_RELAXED);
    switches++;
    pthread_cond_broadcast(&switched);
}

/* With the lock: the collector sees this thread from now on. */
static void enter(void)
{
    self.next = threads;
    if (threads != NULL) threads->previous = &self;
    threads = &self;
    self.entered = 1;
}

/* With the lock; `other` when it was another thread's before. */
static void begin(int other)
{
    self.holds = 1;
    if (!self.entered) enter();
    if (other && after_switch != NULL) after_switch();
}

static void lock(int patient)
{
    int other;
    pthread_mutex_lock(&mutex);
    if (!patient) let_others_first(switches);
    wait_for_lock();
    other = last != &self;
    if (other) note_switch();
    else pthread_cond_broadcast(&switched);
    pthread_mutex_unlock(&mutex);
    begin(other);
}

void rpy_gil_acquire(void)
{
    int fault = errno;
    /* Nobody else changes it to or from this thread. */
    int ours = __atomic_load_n(&last, __ATOMIC_RELAXED) == &self;
    if (!ours || __atomic_load_n(&wanted, __ATOMIC_RELAXED) == 0) self.again = 0;
    else self.again++;
    if (ours && self.again <= PATIENCE && try_lock()) {
        if (last == &self) begin(0);
        else {
            pthread_mutex_lock(&mutex);
            note_switch();
            pthread_mutex_unlock(&mutex);
            begin(1);
        }
    } else {
        int patient = self.again <= PATIENCE;
        self.again = 0;
        lock(patient);
    }
    errno = fault;
}

static void release(void)
{
    int fault = errno;
    unlock();
    errno = fault;
}

__attribute__((noinline)) void rpy_gil_release(void)
{
    __builtin_unwind_init();
    note_place(__builtin_dwarf_cfa());
    release();
}

__attribute__((noinline)) Signed rpy_ll_thread_yield(void)
{
    if (__atomic_load_n(&wanted, __ATOMIC_RELAXED) == 0) return 0;
    __builtin_unwind_init();
    note_place(__builtin_dwarf_cfa());
    unlock();
    lock(0);
    return 1;
}

Signed rpy_ll_thread_acquire_lock(void)
{
    if (!self.holds) rpy_gil_acquire();
    return 0;
}

/* Both frames are needed no more when it returns, and neither holds anything of the program's. */
__attribute__((noinline)) Signed rpy_ll_thread_release_lock(void)
{
    if (!self.holds) return 0;
    __builtin_unwind_init();
    note_place(__builtin_dwarf_cfa());
    release();
    return 0;
}

Signed rpy_ll_thread_holds_lock(void)
{
    return self.holds;
}

Signed rpy_ll_thread_after_switch(void *function)
{
    after_switch = (void (*)(void))function;
    return 0;
}

/* ---- threads */

/* Fills in what this thread is, before it has the lock. */
static void know(char *stack_begin)
{
    memset(&self, 0, sizeof self);
    self.stack_begin = stack_begin;
    self.known = 1;
    sem_init(&self.wake, 0, 0);
#ifdef RPY_EXC_DATA
    self.exception = &RPY_EXC_DATA;
    self.exception_end = (char *)&RPY_EXC_DATA + sizeof RPY_EXC_DATA;
#endif
#if RPY_THREAD_LOCALS > 0
    self.locals = rpy_thread_locals;
    self.locals_end = rpy_thread_locals + RPY_THREAD_LOCALS;
#endif
}

static void leave(void)
{
    if (self.previous != NULL) self.previous->next = self.next;
    else threads = self.next;
    if (self.next != NULL) self.next->previous = self.previous;
    self.known = self.entered = 0;
    rpy_os_thread_ends();
    sem_destroy(&self.wake);
}

/* In a forked process this thread is the only one, and it has the lock. */
static void after_fork(void)
{
    pthread_mutex_init(&mutex, NULL);
    pthread_cond_init(&given_back, NULL);
    pthread_cond_init(&switched, NULL);
    wanted = 0;
    taken = self.holds;
    last = &self;
    first_waiting = NULL;
    last_waiting = &first_waiting;
    self.next = self.previous = NULL;
    threads = self.known ? &self : NULL;
}

/* Set in threads that we have not started, from their first callback on. */
static pthread_key_t of_others;

/* Such a thread ends. */
static void end_other(void *thread)
{
    (void)thread;
    rpy_gil_acquire();
    leave();
    release();
}

void rpy_threads_init(char *stack_begin)
{
    know(stack_begin);
    rpy_gil_acquire();
    pthread_atfork(NULL, NULL, after_fork);
    pthread_key_create(&of_others, end_other);
#ifdef RPY_BOEHM
    GC_set_push_other_roots(push_threads);
#endif
}

/* The same for a thread that is not the main one: its stack is as the system made it. */
static void know_thread(void)
{
    pthread_attr_t attributes;
    void *lowest;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0 || pthread_attr_getstack(&attributes, &lowest, &size) != 0) rpy_fatal("a thread without a stack");
    pthread_attr_destroy(&attributes);
    rpy_stack_limit_within(lowest, size);
    know((char *)lowest + size);
}

static void *run(void *function)
{
    know_thread();
    rpy_gil_acquire();
    ((void (*)(void))function)();
    leave();
    release();
    return NULL;
}

Signed rpy_ll_thread_start(void *function)
{
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    if (stack_size > 0) pthread_attr_setstacksize(&attributes, (size_t)stack_size);
    int fault = pthread_create(&thread, &attributes, run, function);
    pthread_attr_destroy(&attributes);
    return fault == 0 ? (Signed)thread : -1;
}

Signed rpy_ll_thread_ident(void)
{
    return (Signed)pthread_self();
}

Signed rpy_ll_thread_stack_size(void)
{
    return stack_size;
}

Signed rpy_ll_thread_set_stack_size(Signed size)
{
    pthread_attr_t attributes;
    if (size != 0) {
        /* Less has no room for the limit of the stack. */
        if (size < 32768) return -1;
        pthread_attr_init(&attributes);
        int fault = pthread_attr_setstacksize(&attributes, (size_t)size);
        pthread_attr_destroy(&attributes);
        if (fault != 0) return -1;
    }
    stack_size = size;
    return 0;
}

/* ---- waiting */

/* With the lock: takes a thread out of the queue. */
static void unqueue(Thread *t)
{
    Thread **place = &first_waiting;
    while (*place != t) place = &(*place)->next_waiting;
    *place = t->next_waiting;
    if (*place == NULL) last_waiting = place;
}

static Signed wait_for_wake(Signed microseconds)
{
    struct timespec until;
    if (microseconds < 0) return sem_wait(&self.wake) == 0 ? 1 : 2;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += (time_t)(microseconds / 1000000);
    until.tv_nsec += (long)(microseconds % 1000000) * 1000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    if (sem_timedwait(&self.wake, &until) == 0) return 1;
    return errno == EINTR ? 2 : 0;
}

Signed rpy_ll_thread_wait(Signed key, Signed microseconds)
{
    self.waits_for = key;
    self.next_waiting = NULL;
    *last_waiting = &self;
    last_waiting = &self.next_waiting;
    rpy_gil_release();
    Signed result = wait_for_wake(microseconds);
    rpy_gil_acquire();
    if (result == 1) return 1;
    if (self.waits_for == key) {
        unqueue(&self);
        return result;
    }
    /* Woken in the last moment. */
    while (sem_wait(&self.wake) != 0) {
    }
    return 1;
}

Signed rpy_ll_thread_wake(Signed key)
{
    Thread *t = first_waiting;
    while (t != NULL && t->waits_for != key) t = t->next_waiting;
    if (t == NULL) return 0;
    unqueue(t);
    t->waits_for = 0;
    sem_post(&t->wake);
    return 1;
}

/* ---- functions that C calls */

Signed rpy_ll_thread_enter_callback(void)
{
    if (self.holds) return 0;
    /* Is again what it was when the callback is over. */
    Place *place = malloc(sizeof *place);
    if (place == NULL) rpy_fatal("MemoryError");
    int fresh = !self.known;
    if (fresh) know_thread();
    *place = self.place;
    rpy_gil_acquire();
    if (fresh) pthread_setspecific(of_others, &self);
    return (Signed)place;
}

Signed rpy_ll_thread_leave_callback(Signed state)
{
    Place *place = (Place *)state;
    if (place == NULL) return 0;
    /* The frames above are where they were when they called C; in a thread that is not ours there are none. */
    self.place = *place;
    release();
    free(place);
    return 0;
}

#endif
