/* What the files of the runtime with system calls share. */
#ifndef RPY_LL_OS_CALLS_H
#define RPY_LL_OS_CALLS_H

#include <errno.h>

/* How much a call can leave. */
#define RPY_OS_NUMBERS 64
#define RPY_OS_FRACTIONS 8

/* Notes why a call fails; -1. */
Signed rpy_os_failed(int code);
/* The result of a C function that leaves errno when it is negative. */
Signed rpy_os_outcome(Signed result);
void rpy_os_leave_number(int index, int64_t value);
void rpy_os_leave_fraction(int index, double value);
/* Room for a text of that many bytes; NULL, and errno, where there is no memory. */
char *rpy_os_room(size_t size);
/* Leaves a text; its length, or -1. */
Signed rpy_os_leave(const char *text, size_t length);
/* Gives the room of a thread back. */
void rpy_os_thread_ends(void);
/* Leaves texts, one after the other, each with its zero byte. */
void rpy_os_texts_begin(void);
int rpy_os_texts_add(const char *text);
/* A zero-terminated copy, on the heap, of a string of the program; NULL, and EINVAL, where a zero byte is in it. */
char *rpy_os_c_string(const void *string);

/* A call that may take long: others may run meanwhile. It touches nothing of the program but strings, and errno is kept. */
#define RPY_OS_SLOW(result, call) \
    do { \
        RPY_BEFORE_FOREIGN_CALL(); \
        result = (call); \
        int fault_ = errno; \
        RPY_AFTER_FOREIGN_CALL(); \
        errno = fault_; \
    } while (0)

/* A function whose result is that of a call with a path, which it knows as `name`. */
#define RPY_OS_WITH_PATH(path, call) \
    char *name = rpy_os_c_string(path); \
    if (name == NULL) return -1; \
    Signed result = rpy_os_outcome(call); \
    free(name); \
    return result

/* The same with a second path, `other`. */
#define RPY_OS_WITH_PATHS(path, path2, call) \
    char *name = rpy_os_c_string(path), *other = rpy_os_c_string(path2); \
    Signed result = name == NULL || other == NULL ? -1 : rpy_os_outcome(call); \
    free(name); \
    free(other); \
    return result

#endif
