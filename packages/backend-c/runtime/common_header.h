/* What every generated file includes first: types of the low-level type system and the runtime's services. */
#ifndef RPY_COMMON_HEADER_H
#define RPY_COMMON_HEADER_H

#include <stddef.h>
#include <stdint.h>

typedef intptr_t Signed;
typedef uintptr_t Unsigned;
typedef unsigned char Bool;
typedef uint32_t UniChar;

#define RPY_WORD_BITS ((int)(8 * sizeof(Signed)))
#define RPY_LIKELY(x) __builtin_expect(!!(x), 1)
#define RPY_UNLIKELY(x) __builtin_expect(!!(x), 0)

/* Ends the program with a message on standard error and status 1. */
void rpy_fatal(const char *message) __attribute__((noreturn, cold, noinline));

/* Ends the program with the name of the exception that is pending, if there is one. */
void rpy_fatal_if_pending(void);

/* Runs a destructor of the program; an exception that it raises is forgotten. */
void rpy_run_destructor(void (*destructor)(void *), void *object);

#define RUNNING_ON_LLINTERP 0

#ifdef RPY_ASSERT
#define RPY_CHECK(condition, message) \
    do { if (RPY_UNLIKELY(!(condition))) rpy_fatal(message); } while (0)
#define RPY_UNREACHABLE() rpy_fatal("a switch has no case for its value")
#else
#define RPY_CHECK(condition, message) ((void)0)
#define RPY_UNREACHABLE() __builtin_unreachable()
#endif

#include "ll_thread.h"
#include "memory.h"
#include "stack.h"
#include "int_ops.h"
#include "float_ops.h"
#include "externals.h"

#endif
