/* The program's entry, and what happens to exceptions that nobody catches. */
#include "foreign_first.h"
#include "common_header.h"
#include "structdef.h"
#include "forwarddecl.h"
#include <stdio.h>
#include <stdlib.h>

void rpy_fatal(const char *message)
{
    fflush(stdout);
    fprintf(stderr, "Fatal RPython error: %s\n", message);
    exit(1);
}

#ifdef RPY_EXC_DATA

void rpy_fatal_if_pending(void)
{
    if (RPY_LIKELY(RPY_EXC_TYPE == NULL)) return;
    char name[200];
    size_t length = (size_t)RPY_EXC_NAME_LENGTH;
    if (length >= sizeof name) length = sizeof name - 1;
    memcpy(name, RPY_EXC_NAME, length);
    name[length] = 0;
    rpy_fatal(name);
}

/* Runs in the middle of an allocation: what it raises must not reach the code around. */
void rpy_run_destructor(void (*destructor)(void *), void *object)
{
    __typeof__(RPY_EXC_DATA) saved = RPY_EXC_DATA;
    memset(&RPY_EXC_DATA, 0, sizeof RPY_EXC_DATA);
    destructor(object);
    RPY_EXC_DATA = saved;
}

#else

void rpy_fatal_if_pending(void)
{
}

void rpy_run_destructor(void (*destructor)(void *), void *object)
{
    destructor(object);
}

#endif

#ifdef RPY_THREADS

typedef struct {
    Signed argc, status;
    void *argv;
} Call;

static void run(void *argument)
{
    Call *call = argument;
    call->status = RPY_ROOT_main(call->argc, call->argv);
    rpy_fatal_if_pending();
}

int main(int argc, char **argv)
{
    Call call = {argc, 0, argv};
    rpy_stack_init(argv);
    rpy_memory_init(1);
    rpy_threads_init(__builtin_frame_address(0));
    rpy_memory_run(run, &call);
    /* Other threads may run until the process is gone: what they use stays. */
    return (int)call.status;
}

#else

int main(int argc, char **argv)
{
    rpy_stack_init(argv);
    rpy_memory_init(RPY_COLLECTOR_NOW);
    Signed status = RPY_ROOT_main((Signed)argc, (void *)argv);
    rpy_fatal_if_pending();
    return (int)status;
}

#endif
