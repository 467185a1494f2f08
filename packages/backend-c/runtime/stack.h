/* How deep the program may recurse: functions that can be part of a recursion compare their frame's address with a limit. */
#ifndef RPY_STACK_H
#define RPY_STACK_H

/* The lowest address that a frame may have. Set at start-up from the size of the stack that the system gives. */
extern char *rpy_stack_limit;

void rpy_stack_init(void);

#define RPY_STACK_TOO_BIG() RPY_UNLIKELY((char *)__builtin_frame_address(0) < rpy_stack_limit)

#endif
