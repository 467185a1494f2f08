# Equality of plain low-level values.

def ll_plain_eq(a, b):
    return a == b
ll_plain_eq._always_inline_ = True
