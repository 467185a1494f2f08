/* What the C library's math functions do not give in one value. */
#ifndef RPY_LL_MATH_H
#define RPY_LL_MATH_H

static inline double rpy_ll_math_ldexp(double x, Signed exponent)
{
    return ldexp(x, (int)exponent);
}

static inline double rpy_ll_math_frexp_mantissa(double x)
{
    int exponent;
    return frexp(x, &exponent);
}

static inline Signed rpy_ll_math_frexp_exponent(double x)
{
    int exponent;
    frexp(x, &exponent);
    return exponent;
}

#endif
