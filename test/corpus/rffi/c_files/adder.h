/* Belongs to sources_in_files.py. */
#ifndef ADDER_H
#define ADDER_H
#ifndef SCALE
#error "SCALE is an option of the compiler"
#endif
typedef struct { int total; int count; } adder_t;
void adder_add(adder_t *adder, int number);
static inline int adder_mean(const adder_t *adder) { return adder->count == 0 ? 0 : adder->total / adder->count; }
#endif
