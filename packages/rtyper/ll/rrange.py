# Ranges. Answers to upstream's rtyper/rrange.py.

from rpython.rtyper.lltypesystem.lltype import malloc


def ll_range_length_up(start, stop, step):
    if stop <= start:
        return 0
    return (stop - start - 1) // step + 1


def ll_range_length_down(start, stop, step):
    if stop >= start:
        return 0
    return (start - stop - 1) // (-step) + 1


def ll_range_length(start, stop, step):
    if step > 0:
        return ll_range_length_up(start, stop, step)
    return ll_range_length_down(start, stop, step)


def ll_not_zero(n):
    return n != 0


def ll_check_step(step):
    if step == 0:
        raise ValueError


def ll_range_items(ARRAY, start, length, step):
    result = malloc(ARRAY, length)
    i = 0
    while i < length:
        result[i] = start
        start += step
        i += 1
    return result


def ll_range_contains(start, length, step, item):
    distance = item - start
    if step < 0:
        distance = -distance
        step = -step
    if distance < 0 or distance % step != 0:
        return False
    return distance // step < length


def ll_range_index(start, length, step, item):
    if not ll_range_contains(start, length, step, item):
        raise ValueError
    return (item - start) // step


def ll_newrange(RANGE, start, stop):
    l = malloc(RANGE)
    l.start = start
    l.stop = stop
    return l


def ll_newrangest(RANGE, start, stop, step):
    l = malloc(RANGE)
    l.start = start
    l.stop = stop
    l.step = step
    return l


def ll_rangeiter(ITER, r):
    iterator = malloc(ITER)
    iterator.next = r.start
    iterator.stop = r.stop
    return iterator


def ll_rangestiter(ITER, r):
    iterator = malloc(ITER)
    iterator.next = r.start
    iterator.stop = r.stop
    iterator.step = r.step
    return iterator


def ll_rangenext_up(iterator, step):
    next = iterator.next
    if next >= iterator.stop:
        raise StopIteration
    iterator.next = next + step
    return next


def ll_rangenext_down(iterator, step):
    next = iterator.next
    if next <= iterator.stop:
        raise StopIteration
    iterator.next = next + step
    return next


def ll_rangestnext(iterator):
    if iterator.step > 0:
        return ll_rangenext_up(iterator, iterator.step)
    return ll_rangenext_down(iterator, iterator.step)


def ll_rangereviter(ITER, start, length, step):
    iterator = malloc(ITER)
    iterator.next = start + (length - 1) * step
    iterator.left = length
    iterator.step = step
    return iterator


def ll_rangerevnext(iterator):
    left = iterator.left
    if left <= 0:
        raise StopIteration
    iterator.left = left - 1
    next = iterator.next
    iterator.next = next - iterator.step
    return next
