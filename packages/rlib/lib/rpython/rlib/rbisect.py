"""Where to insert an item into the first items of a sorted list."""

from rpython.rlib.objectmodel import specialize


@specialize.argtype(0, 1)
def bisect_left(a, x, hi=-1):
    """The first index below `hi` (by default the length) whose item is not less than x; `hi` when there is none."""
    lo = 0
    if hi < 0:
        hi = len(a)
    while lo < hi:
        mid = lo + (hi - lo) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


@specialize.argtype(0, 1)
def bisect_right(a, x, hi=-1):
    """The first index below `hi` (by default the length) whose item is greater than x; `hi` when there is none."""
    lo = 0
    if hi < 0:
        hi = len(a)
    while lo < hi:
        mid = lo + (hi - lo) // 2
        if x < a[mid]:
            hi = mid
        else:
            lo = mid + 1
    return lo
