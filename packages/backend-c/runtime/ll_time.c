#define _GNU_SOURCE
#include "common_header.h"
#include <time.h>

static double seconds_of(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

double rpy_ll_time_time(void)
{
    return seconds_of(CLOCK_REALTIME);
}

double rpy_ll_time_clock(void)
{
    return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

void rpy_ll_time_sleep(double seconds)
{
    struct timespec left;
    if (seconds > 1e9) seconds = 1e9;
    left.tv_sec = (time_t)seconds;
    left.tv_nsec = (long)((seconds - (double)left.tv_sec) * 1e9);
    RPY_BEFORE_FOREIGN_CALL();
    /* A signal ends it early: the program looks for it then. */
    nanosleep(&left, NULL);
    RPY_AFTER_FOREIGN_CALL();
}

int64_t rpy_read_timestamp(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
