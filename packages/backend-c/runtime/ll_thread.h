/* Threads, and the lock that the thread has which runs code of the program: the interpreter lock. Programs that start threads are compiled with RPY_THREADS; in
   the others all of it costs nothing.

   The collector knows nothing of threads. It runs in the thread that holds the lock; every other one has noted, when it gave the lock back, where its stack ends
   and what its registers hold. So no thread is ever stopped by a signal, and no system call of the program is interrupted by a collection. */
#ifndef RPY_LL_THREAD_H
#define RPY_LL_THREAD_H

#ifdef RPY_THREADS

#define RPY_THREAD_LOCAL __thread

/* Sets up the main thread; `stack_begin` is where the frames of the program begin. */
void rpy_threads_init(char *stack_begin);
/* Both leave errno alone. */
void rpy_gil_acquire(void);
void rpy_gil_release(void);

#define RPY_BEFORE_FOREIGN_CALL() rpy_gil_release()
#define RPY_AFTER_FOREIGN_CALL() rpy_gil_acquire()

/* Starts a thread that calls `function` with the lock; its number, or -1. */
Signed rpy_ll_thread_start(void *function);
Signed rpy_ll_thread_ident(void);
/* The size of the stacks of new threads, 0 for the system's choice; the setter gives 0, or -1 for a size that cannot be, and -2 where it cannot be set. */
Signed rpy_ll_thread_stack_size(void);
Signed rpy_ll_thread_set_stack_size(Signed size);
/* Waits, without the lock, until wake() is called with the same key: 1; 0 when so many microseconds have passed before that, 2 when a signal was handled.
   A negative time is for ever. -1 where there are no threads. */
Signed rpy_ll_thread_wait(Signed key, Signed microseconds);
/* Wakes the thread that has waited longest; whether there was one. */
Signed rpy_ll_thread_wake(Signed key);
Signed rpy_ll_thread_acquire_lock(void);
Signed rpy_ll_thread_release_lock(void);
/* Lets another thread run, if one wants to. */
Signed rpy_ll_thread_yield(void);
Signed rpy_ll_thread_holds_lock(void);
/* A function that is called whenever another thread than before has got the lock. */
Signed rpy_ll_thread_after_switch(void *function);
/* Around functions of the program that C calls: they need the lock, and may be called by threads that we have not started. */
Signed rpy_ll_thread_enter_callback(void);
Signed rpy_ll_thread_leave_callback(Signed state);

#else

#define RPY_THREAD_LOCAL

#define RPY_BEFORE_FOREIGN_CALL() ((void)0)
#define RPY_AFTER_FOREIGN_CALL() ((void)0)

static inline Signed rpy_ll_thread_ident(void) { return 1; }
static inline Signed rpy_ll_thread_stack_size(void) { return 0; }
static inline Signed rpy_ll_thread_set_stack_size(Signed size) { (void)size; return -2; }
static inline Signed rpy_ll_thread_wait(Signed key, Signed microseconds) { (void)key; (void)microseconds; return -1; }
static inline Signed rpy_ll_thread_wake(Signed key) { (void)key; return 0; }
static inline Signed rpy_ll_thread_acquire_lock(void) { return 0; }
static inline Signed rpy_ll_thread_release_lock(void) { return 0; }
static inline Signed rpy_ll_thread_yield(void) { return 0; }
static inline Signed rpy_ll_thread_holds_lock(void) { return 1; }
static inline Signed rpy_ll_thread_after_switch(void *function) { (void)function; return 0; }
static inline Signed rpy_ll_thread_enter_callback(void) { return 0; }
static inline Signed rpy_ll_thread_leave_callback(Signed state) { (void)state; return 0; }

#endif
#endif
