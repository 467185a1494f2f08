/* How deep the program may recurse: functions that can be part of a recursion compare the stack pointer with a limit. */
#ifndef RPY_STACK_H
#define RPY_STACK_H

/* The lowest address that a frame may have. Set at start-up from the size of the stack that the system gives. */
extern RPY_THREAD_LOCAL char *rpy_stack_limit;

/* `argv` is that of main(). */
void rpy_stack_init(char **argv);
/* For a thread with a stack of that size, which begins at `lowest`. */
void rpy_stack_limit_within(char *lowest, size_t size);

/* Reading the register costs no frame pointer. */
#if defined(__x86_64__)
static inline __attribute__((always_inline)) char *rpy_stack_pointer(void)
{
    char *sp;
    __asm__("movq %%rsp, %0" : "=r"(sp));
    return sp;
}
#elif defined(__aarch64__)
static inline __attribute__((always_inline)) char *rpy_stack_pointer(void)
{
    char *sp;
    __asm__("mov %0, sp" : "=r"(sp));
    return sp;
}
#else
#define rpy_stack_pointer() ((char *)__builtin_frame_address(0))
#endif

#define RPY_STACK_TOO_BIG() RPY_UNLIKELY(rpy_stack_pointer() < rpy_stack_limit)

#endif
