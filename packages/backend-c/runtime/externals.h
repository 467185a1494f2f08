/* Functions that programs call by name. Strings come as structures of the program; functions whose result is a text leave it in a buffer and return its
   length, or a negative number. None of them allocates collected memory. */
#ifndef RPY_EXTERNALS_H
#define RPY_EXTERNALS_H

#include <math.h>

/* How a string of the program looks: hash, length, characters. Generated code has a type of its own with this layout. */
typedef struct {
    Signed hash;
    Signed length;
    char chars[1];
} RPyString;

#include "ll_math.h"
#include "ll_os.h"
#include "ll_time.h"
#include "ll_errno.h"
#if __has_include("ll_float.h")
#include "ll_float.h"
#endif

/* Ends the program with a message of its own. */
void rpy_fatal_string(const void *message) __attribute__((noreturn, cold));

#endif
