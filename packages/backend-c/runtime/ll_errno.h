/* The errno that functions of C leave for the program, per thread, and what happens around calls that may take long. */
#ifndef RPY_LL_ERRNO_H
#define RPY_LL_ERRNO_H

#include <errno.h>

extern __thread int rpy_saved_errno;
extern __thread int rpy_alt_errno;

static inline Signed rpy_ll_errno_get_saved(void) { return rpy_saved_errno; }
static inline void rpy_ll_errno_set_saved(Signed value) { rpy_saved_errno = (int)value; }
static inline Signed rpy_ll_errno_get_alt(void) { return rpy_alt_errno; }
static inline void rpy_ll_errno_set_alt(Signed value) { rpy_alt_errno = (int)value; }

/* The interpreter lock, where a program has one. */
#ifndef RPY_BEFORE_FOREIGN_CALL
#define RPY_BEFORE_FOREIGN_CALL() ((void)0)
#define RPY_AFTER_FOREIGN_CALL() ((void)0)
#endif

#endif
