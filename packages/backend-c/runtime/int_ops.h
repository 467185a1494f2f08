/* Whole-number operations that are more than one C operator. Signed overflow wraps (-fwrapv). */
#ifndef RPY_INT_OPS_H
#define RPY_INT_OPS_H

#define RPY_SIGNED_MIN ((Signed)((Unsigned)1 << (RPY_WORD_BITS - 1)))

/* The product's upper word. */
static inline Unsigned rpy_uint_mul_high(Unsigned a, Unsigned b)
{
    return (Unsigned)(((unsigned __int128)a * b) >> RPY_WORD_BITS);
}

/* b / a as C does it, but for the one quotient that does not fit: it wraps instead of trapping. */
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
