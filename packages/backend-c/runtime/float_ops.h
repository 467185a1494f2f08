/* Floats as bits and as whole numbers. C leaves casts of what does not fit undefined; here they are what the CPU gives on x86-64. */
#ifndef RPY_FLOAT_OPS_H
#define RPY_FLOAT_OPS_H

#include <string.h>

static inline int64_t rpy_float_to_bits(double x)
{
    int64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline double rpy_bits_to_float(int64_t bits)
{
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline uint32_t rpy_singlefloat_to_bits(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline float rpy_bits_to_singlefloat(uint32_t bits)
{
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* Outside the range, and for NaN: the smallest value. */
static inline int64_t rpy_float_to_llong(double x)
{
    return x >= -9223372036854775808.0 && x < 9223372036854775808.0 ? (int64_t)x : INT64_MIN;
}

static inline uint64_t rpy_float_to_ullong(double x)
{
    if (x >= 9223372036854775808.0 && x < 18446744073709551616.0) return (uint64_t)(int64_t)(x - 9223372036854775808.0) ^ ((uint64_t)1 << 63);
    return (uint64_t)rpy_float_to_llong(x);
}

#endif
