/* The stack's limit: what getrlimit says, less room for the C library and for handling the error. */
#define _GNU_SOURCE
#include "common_header.h"
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

RPY_THREAD_LOCAL char *rpy_stack_limit;

enum { ROOM_BELOW = 256 * 1024, MOST = 64 * 1024 * 1024, DEFAULT_SIZE = 8 * 1024 * 1024 };

/* The system counts the stack from its very beginning, where it puts the texts of the arguments and of the environment. */
static char *stack_begin(char **argv)
{
    char *last = (char *)argv;
    for (char **text = argv; *text != NULL; text++) if (*text > last) last = *text;
    for (char **text = environ; text != NULL && *text != NULL; text++) if (*text > last) last = *text;
    return last == (char *)argv ? last : last + strlen(last);
}

void rpy_stack_init(char **argv)
{
    struct rlimit limit;
    size_t size = DEFAULT_SIZE;
    char *here = __builtin_frame_address(0);
    if (getrlimit(RLIMIT_STACK, &limit) == 0) size = limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > MOST ? MOST : (size_t)limit.rlim_cur;
    char *begin = stack_begin(argv);
    size_t used = begin > here ? (size_t)(begin - here) : 0;
    size = size > used ? size - used : 0;
    rpy_stack_limit = here - (size > 2 * ROOM_BELOW ? size - ROOM_BELOW : size / 2);
}

void rpy_stack_limit_within(char *lowest, size_t size)
{
    rpy_stack_limit = lowest + (size > 2 * ROOM_BELOW ? ROOM_BELOW : size / 2);
}
