/* Whole-number operations that are more than one C operator. Signed overflow wraps (-fwrapv). */
#ifndef RPY_INT_OPS_H
#define RPY_INT_OPS_H

/* The product's upper word. */
static inline Unsigned rpy_uint_mul_high(Unsigned a, Unsigned b)
{
#if UINTPTR_MAX > 0xffffffff
    return (Unsigned)(((unsigned __int128)a * b) >> 64);
#else
    return (Unsigned)(((uint64_t)a * b) >> 32);
#endif
}

/* Whether the result does not fit; the compiler makes one instruction of the test and of the operation that follows. */
static inline Bool rpy_add_overflows(Signed a, Signed b)
{
    Signed result;
    return __builtin_add_overflow(a, b, &result);
}

static inline Bool rpy_sub_overflows(Signed a, Signed b)
{
    Signed result;
    return __builtin_sub_overflow(a, b, &result);
}

static inline Bool rpy_mul_overflows(Signed a, Signed b)
{
    Signed result;
    return __builtin_mul_overflow(a, b, &result);
}

/* a / b as C does it, but for the one quotient that does not fit: it wraps instead of trapping. */
static inline Signed rpy_int_floordiv(Signed a, Signed b)
{
    return RPY_UNLIKELY(b == -1) ? -a : a / b;
}

static inline Signed rpy_int_mod(Signed a, Signed b)
{
    return RPY_UNLIKELY(b == -1) ? 0 : a % b;
}

static inline int64_t rpy_llong_floordiv(int64_t a, int64_t b)
{
    return RPY_UNLIKELY(b == -1) ? -a : a / b;
}

static inline int64_t rpy_llong_mod(int64_t a, int64_t b)
{
    return RPY_UNLIKELY(b == -1) ? 0 : a % b;
}

#endif
