/* Wall-clock time in seconds, as Python's time.time(). */

#ifndef PEERS_TIMING_H
#define PEERS_TIMING_H

#include <sys/time.h>

static inline double now(void)
{
    struct timeval tv;
    gettimeofday(&tv, 0);
    return tv.tv_sec + tv.tv_usec * 1e-6;
}

#endif
