# Helpers of built-in functions.

def ll_min(a, b):
    if a <= b:
        return a
    return b


def ll_max(a, b):
    if a >= b:
        return a
    return b
