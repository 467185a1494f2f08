/* Floats as text and back, with Python's results. */
#ifndef RPY_LL_FLOAT_H
#define RPY_LL_FLOAT_H

#define RPY_FLOAT_SIGN 1
#define RPY_FLOAT_ADD_DOT_0 2
#define RPY_FLOAT_ALTERNATE 4

/* Leaves the text of x in the buffer and returns its length. Codes: r the shortest text that reads back the same; e f g E F G as printf. */
Signed rpy_ll_float_format(double x, unsigned char code, Signed precision, Signed flags);
/* The number that a string of the program shows, and whether there was none. */
double rpy_ll_float_parse(const void *string);
Signed rpy_ll_float_parse_failed(void);

extern char *rpy_float_result;

static inline unsigned char rpy_ll_float_result_char(Signed index)
{
    return (unsigned char)rpy_float_result[index];
}

#endif
