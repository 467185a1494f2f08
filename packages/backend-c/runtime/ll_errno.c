/* The errno that functions of C leave for the program. */
#include "common_header.h"

__thread int rpy_saved_errno;
__thread int rpy_alt_errno;
