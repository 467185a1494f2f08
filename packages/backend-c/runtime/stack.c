/* The stack's limit: what getrlimit says, less room for the C library and for handling the error. */
#define _GNU_SOURCE
#include "common_header.h"
#include <sys/resource.h>

char *rpy_stack_limit;

enum { ROOM_BELOW = 256 * 1024, MOST = 64 * 1024 * 1024, DEFAULT_SIZE = 8 * 1024 * 1024 };

void rpy_stack_init(void)
{
    struct rlimit limit;
    size_t size = DEFAULT_SIZE;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) size = (size_t)limit.rlim_cur;
    if (size > MOST) size = MOST;
    size = size > 2 * ROOM_BELOW ? size - ROOM_BELOW : size / 2;
    rpy_stack_limit = (char *)__builtin_frame_address(0) - size;
}
