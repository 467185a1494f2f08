/* The program's entry. */
#include "common_header.h"
#include "structdef.h"
#include "forwarddecl.h"
#include <stdio.h>
#include <stdlib.h>

void rpy_fatal(const char *message)
{
    fprintf(stderr, "Fatal RPython error: %s\n", message);
    exit(1);
}

int main(int argc, char **argv)
{
    rpy_stack_init();
    rpy_memory_init();
    return (int)RPY_ROOT_main((Signed)argc, (unsigned char **)argv);
}
