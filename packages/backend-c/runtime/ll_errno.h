/* The errno that functions of C leave for the program, per thread. */
#ifndef RPY_LL_ERRNO_H
#define RPY_LL_ERRNO_H

#include <errno.h>

extern __thread int rpy_saved_errno;
extern __thread int rpy_alt_errno;

static inline Signed rpy_ll_errno_get_saved(void) { return rpy_saved_errno; }
static inline void rpy_ll_errno_set_saved(Signed value) { rpy_saved_errno = (int)value; }
static inline Signed rpy_ll_errno_get_alt(void) { return rpy_alt_errno; }
static inline void rpy_ll_errno_set_alt(Signed value) { rpy_alt_errno = (int)value; }

#endif
