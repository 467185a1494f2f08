/* Floats as text and back: what CPython's PyOS_double_to_string and PyOS_string_to_double give, on top of a correctly rounding printf and strtod. */
#include "common_header.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS_MAX 17

static char small_buffer[512];
static size_t capacity = sizeof small_buffer;
static int parse_failed;
char *rpy_float_result = small_buffer;

/* Room for `size` characters. */
static void reserve(size_t size)
{
    char *larger;
    if (size <= capacity)
        return;
    larger = malloc(size);
    if (larger == NULL)
        rpy_fatal("out of memory");
    if (rpy_float_result != small_buffer)
        free(rpy_float_result);
    rpy_float_result = larger;
    capacity = size;
}

static Signed leave(const char *text)
{
    size_t length = strlen(text);
    memcpy(rpy_float_result, text, length + 1);
    return (Signed)length;
}

/* Significant digits of a number, and the place of the point: 0.ddd * 10**point. */
typedef struct {
    char digits[128];
    int count;
    int point;
} Decimal;

/* The digits of printf's %e form. */
static void read_digits(const char *p, Decimal *d)
{
    int n = 0;
    for (; *p != 'e'; p++)
        if (*p != '.')
            d->digits[n++] = *p;
    while (n > 1 && d->digits[n - 1] == '0')
        n--;
    d->count = n;
    d->point = atoi(p + 1) + 1;
}

static void to_digits(double x, int count, Decimal *d)
{
    char text[160];
    snprintf(text, sizeof text, "%.*e", count - 1, x);
    read_digits(text, d);
}

/* The %e form with its last digit one higher; where that would carry through, it stays. */
static void next_decimal(char *text)
{
    char *p = strchr(text, 'e') - 1;
    while (p > text && (*p == '9' || *p == '.'))
        p--;
    if (*p == '9')
        return;
    ++*p;
    for (p++; *p != 'e'; p++)
        if (*p != '.')
            *p = '0';
}

/* The fewest digits that read back the same, the nearest of these. Any number of up to 15 digits survives a double that is not subnormal. Above a power of
   two doubles are twice as far apart as below: there the next decimal number may do where the nearest does not. */
static void shortest(double x, Decimal *d)
{
    char text[64];
    int count = x < 2.2250738585072014e-308 ? 1 : 15;
    for (; count <= DIGITS_MAX; count++) {
        double back;
        snprintf(text, sizeof text, "%.*e", count - 1, x);
        back = strtod(text, NULL);
        if (back == x)
            break;
        if (back < x) {
            next_decimal(text);
            if (strtod(text, NULL) == x)
                break;
        }
    }
    read_digits(text, d);
}

static char *put_exponent(char *p, int exponent)
{
    return p + sprintf(p, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
}

/* Digits in plain or exponent form. */
static char *lay_out(char *p, const Decimal *d, int use_exponent, int add_dot_0)
{
    int i;
    if (use_exponent) {
        *p++ = d->digits[0];
        if (d->count > 1) {
            *p++ = '.';
            for (i = 1; i < d->count; i++)
                *p++ = d->digits[i];
        }
        return put_exponent(p, d->point - 1);
    }
    if (d->point <= 0) {
        *p++ = '0';
        *p++ = '.';
        for (i = d->point; i < 0; i++)
            *p++ = '0';
        for (i = 0; i < d->count; i++)
            *p++ = d->digits[i];
        return p;
    }
    for (i = 0; i < d->point; i++)
        *p++ = i < d->count ? d->digits[i] : '0';
    if (d->count > d->point) {
        *p++ = '.';
        for (; i < d->count; i++)
            *p++ = d->digits[i];
    } else if (add_dot_0) {
        *p++ = '.';
        *p++ = '0';
    }
    return p;
}

static Signed format_special(double x, int negative, int plus, int upper)
{
    if (x != x)
        return leave(upper ? (plus ? "+NAN" : "NAN") : (plus ? "+nan" : "nan"));
    if (negative)
        return leave(upper ? "-INF" : "-inf");
    return leave(upper ? (plus ? "+INF" : "INF") : (plus ? "+inf" : "inf"));
}

/* The forms that printf does not have: shortest digits, and %g that shows a fraction. */
static Signed format_digits(double x, int repr, int precision, int negative, int plus, int add_dot_0)
{
    Decimal d;
    char *p = rpy_float_result;
    int use_exponent;
    if (negative)
        *p++ = '-';
    else if (plus)
        *p++ = '+';
    if (repr)
        shortest(x, &d);
    else
        to_digits(x, precision < 1 ? 1 : precision, &d);
    if (x == 0.0)
        d.point = 1;
    use_exponent = d.point <= -4 || d.point > (repr ? 16 : precision - (add_dot_0 ? 1 : 0));
    p = lay_out(p, &d, use_exponent, add_dot_0);
    *p = 0;
    return (Signed)(p - rpy_float_result);
}

Signed rpy_ll_float_format(double x, unsigned char code, Signed precision, Signed flags)
{
    char pattern[8];
    char *p = pattern;
    int plus = (flags & RPY_FLOAT_SIGN) != 0;
    int negative = __builtin_signbit(x) != 0;
    if (x != x || x - x != 0.0)
        return format_special(x, negative, plus, code == 'E' || code == 'F' || code == 'G');
    if (code == 'r' || ((flags & RPY_FLOAT_ADD_DOT_0) != 0 && code == 'g' && precision <= 120))
        return format_digits(__builtin_fabs(x), code == 'r', (int)precision, negative, plus, (flags & RPY_FLOAT_ADD_DOT_0) != 0);
    *p++ = '%';
    if (plus)
        *p++ = '+';
    if (flags & RPY_FLOAT_ALTERNATE)
        *p++ = '#';
    *p++ = '.';
    *p++ = '*';
    *p++ = (char)code;
    *p = 0;
    reserve((size_t)precision + 400);
    return snprintf(rpy_float_result, capacity, pattern, (int)precision, x);
}

static int is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Where the literal ends: digits, a point, an exponent; NULL when it is none. */
static const char *decimal_end(const char *p, const char *end)
{
    const char *digits = p;
    int count = 0;
    while (p < end && is_digit(*p))
        p++;
    count = (int)(p - digits);
    if (p < end && *p == '.') {
        digits = ++p;
        while (p < end && is_digit(*p))
            p++;
        count += (int)(p - digits);
    }
    if (count == 0)
        return NULL;
    if (p < end && (*p == 'e' || *p == 'E')) {
        p++;
        if (p < end && (*p == '+' || *p == '-'))
            p++;
        digits = p;
        while (p < end && is_digit(*p))
            p++;
        if (p == digits)
            return NULL;
    }
    return p;
}

/* Whether the text is a word, in capitals or not. */
static int is_word(const char *p, const char *end, const char *word)
{
    for (; *word; word++, p++)
        if (p >= end || (*p | 32) != *word)
            return 0;
    return p == end;
}

static double parse_special(const char *p, const char *end, int negative)
{
    if (is_word(p, end, "nan"))
        return __builtin_nan("");
    if (is_word(p, end, "inf") || is_word(p, end, "infinity"))
        return negative ? -__builtin_inf() : __builtin_inf();
    parse_failed = 1;
    return 0.0;
}

double rpy_ll_float_parse(const void *string)
{
    const RPyString *s = string;
    const char *p = s->chars;
    const char *end = p + s->length;
    const char *start;
    size_t length;
    parse_failed = 0;
    while (p < end && is_space(*p))
        p++;
    while (end > p && is_space(end[-1]))
        end--;
    start = p;
    if (p < end && (*p == '+' || *p == '-'))
        p++;
    if (decimal_end(p, end) != end)
        return parse_special(p, end, *start == '-');
    length = (size_t)(end - start);
    reserve(length + 1);
    memcpy(rpy_float_result, start, length);
    rpy_float_result[length] = 0;
    return strtod(rpy_float_result, NULL);
}

Signed rpy_ll_float_parse_failed(void)
{
    return parse_failed;
}
