/* Belongs to sources_in_files.py. */
#include "adder.h"

void adder_add(adder_t *adder, int number)
{
    adder->total += SCALE * number;
    adder->count++;
}
