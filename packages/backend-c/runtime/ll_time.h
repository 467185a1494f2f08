/* Clocks. */
#ifndef RPY_LL_TIME_H
#define RPY_LL_TIME_H

double rpy_ll_time_time(void);
double rpy_ll_time_clock(void);
void rpy_ll_time_sleep(double seconds);
/* Nanoseconds of a clock that only goes forward. */
int64_t rpy_read_timestamp(void);

#endif
