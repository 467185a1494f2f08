# raise in all forms, try with its clauses, finally, with. Only exceptions that operations of RPython raise are caught.

class MyError(Exception):
    def __init__(self, code=0):
        Exception.__init__(self, code)
        self.code = code

class SubError(MyError):
    pass

def boom(kind):
    if kind == 1:
        raise MyError(11)
    if kind == 2:
        raise SubError(22)
    if kind == 3:
        raise KeyError('k')
    if kind == 4:
        raise IndexError
    if kind == 5:
        raise ValueError('v')
    if kind == 6:
        raise OverflowError
    return kind

def raise_instance(x):
    raise ValueError('no %d' % x)

def raise_class(x):
    if x:
        raise TypeError
    raise IndexError()

def raise_pair(x):
    raise ValueError, 'old %s' % x

def raise_pair_tuple(x):
    raise MyError, (x,)

def raise_pair_instance(x):
    e = MyError(x)
    raise MyError, e

def raise_pair_sub(x):
    e = SubError(x)
    raise MyError, e

def raise_local(x):
    if x:
        e = MyError(1)
    else:
        e = KeyError('q')
    raise e

def raise_class_variable(x):
    if x:
        c = MyError
    else:
        c = ValueError
    raise c(3)

def catch_index(l, i):
    try:
        return l[i]
    except IndexError:
        return 'none'

def catch_key(d, k):
    try:
        v = d[k]
    except KeyError:
        v = 'none'
    return v

def catch_lookup(x, k):
    try:
        return x[k]
    except LookupError:
        return 'lookup'

def catch_zero(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return 'inf'

def catch_value(s):
    try:
        return int(s)
    except ValueError:
        return -1

def catch_my(kind):
    try:
        return boom(kind)
    except SubError, e:
        return 'sub', e.code
    except MyError, e:
        return 'my', e.code

def catch_tuple(kind):
    try:
        boom(kind)
    except (KeyError, IndexError), e:
        return 'lookup', str(e)
    except (ValueError, (OverflowError, MyError)):
        return 'other'
    return 'fine'

def catch_as(kind):
    try:
        boom(kind)
    except Exception as e:
        return e.__class__.__name__, isinstance(e, MyError)
    return 'fine'

def catch_bare(kind):
    try:
        boom(kind)
    except:
        return 'caught'
    return 'fine'

def try_else(kind):
    log = []
    try:
        log.append('try')
        boom(kind)
    except MyError:
        log.append('except')
    else:
        log.append('else')
    log.append('end')
    return log

def try_finally(kind, log):
    try:
        log.append('try')
        boom(kind)
    finally:
        log.append('finally')
    return log

def try_except_finally(kind, log):
    try:
        boom(kind)
    except KeyError:
        log.append('key')
    except MyError, e:
        log.append(e.code)
        raise
    else:
        log.append('else')
    finally:
        log.append('finally')
    return log

def finally_return(kind, log):
    try:
        return boom(kind)
    finally:
        log.append('f')

def finally_overrides(kind):
    try:
        return boom(kind)
    finally:
        return 'override'

def finally_break(l, log):
    for i in l:
        try:
            boom(i)
            if i == 0:
                break
            log.append(i)
        finally:
            log.append('f')
    return log

def finally_swallows(l):
    n = 0
    for i in l:
        try:
            boom(i)
            n += 1
        finally:
            break
    return n

def finally_continue(l, log):
    for i in l:
        try:
            if i == 7:
                continue
            boom(i)
            log.append(i)
        finally:
            log.append('f%d' % i)
    else:
        log.append('else')
    return log

def nested_finally(kind, log):
    try:
        try:
            try:
                boom(kind)
            finally:
                log.append(1)
        finally:
            log.append(2)
    except MyError:
        log.append(3)
    return log

def finally_raises(kind, log):
    try:
        try:
            boom(kind)
        finally:
            log.append('a')
            boom(3)
    except KeyError:
        log.append('key')
    return log

def try_in_except(kind, log):
    try:
        boom(kind)
    except MyError:
        try:
            boom(kind + 2)
        except KeyError:
            log.append('inner key')
        except IndexError:
            log.append('inner index')
        log.append('outer')
    return log

def try_in_finally(kind, log):
    try:
        boom(kind)
    finally:
        try:
            boom(4)
        except IndexError:
            log.append('inner')
    return log

def reraise_bare(kind, log):
    try:
        boom(kind)
    except MyError:
        log.append('again')
        raise

def reraise_named(kind):
    try:
        boom(kind)
    except MyError, e:
        e.code += 1
        raise e

def reraise_other(kind):
    try:
        boom(kind)
    except MyError, e:
        raise ValueError('from %d' % e.code)

def reraise_after_inner(kind):
    try:
        boom(kind)
    except MyError:
        try:
            boom(3)
        except KeyError:
            pass
        raise

def loop_try(l):
    out = []
    for i in l:
        try:
            out.append(boom(i))
        except MyError, e:
            out.append(-e.code)
            continue
        except KeyError:
            break
        out.append('ok')
    return out

def while_try(n):
    while True:
        try:
            boom(n)
            return n
        except (MyError, KeyError, IndexError):
            n += 1

def loop_in_try(l):
    s = 0
    try:
        for i in l:
            s += boom(i)
    except SubError, e:
        return 'sub', s, e.code
    except MyError:
        return 'my', s
    return s

def return_in_loop_finally(l, log):
    for i in l:
        try:
            if i > 2:
                return i
        finally:
            log.append(i)
    return None

class Manager(object):
    def __init__(self, log, suppress=False):
        self.log = log
        self.suppress = suppress
    def __enter__(self):
        self.log.append('enter')
        return 'value'
    def __exit__(self, etype, evalue, tb):
        self.log.append('exit' if etype is None else 'exit exc')
        return self.suppress

def with_plain(kind, log):
    with Manager(log):
        boom(kind)
        log.append('body')
    return log

def with_as(log):
    with Manager(log) as v:
        log.append(v)
    return log

def with_suppress(kind, log):
    with Manager(log, True) as v:
        boom(kind)
        log.append(v)
    return log

def with_return(log):
    with Manager(log):
        return 'early'

def with_loop(l, log):
    for i in l:
        with Manager(log):
            if i == 0:
                continue
            if i == 9:
                break
            boom(i)
    return log

def with_two(kind, log):
    with Manager(log) as a, Manager(log, True) as b:
        boom(kind)
        log.append(a + b)
    return log

def with_try(kind, log):
    try:
        with Manager(log):
            boom(kind)
    except MyError, e:
        log.append(e.code)
    return log

def asserting(x):
    assert x > 0
    assert x < 10, 'too big: %d' % x
    return x

def unpack_caught(l):
    try:
        a, b = l
    except ValueError:
        return 'wrong'
    return a + b

def next_caught(l):
    it = iter(l)
    out = []
    try:
        while True:
            out.append(it.next())
    except StopIteration:
        pass
    return out

def next_builtin(l):
    it = iter(l)
    try:
        next(it)
        return next(it)
    except StopIteration:
        return 'stop'

def exception_value(kind):
    try:
        boom(kind)
    except KeyError, e:
        return e.args[0]

def store_exception(kind):
    saved = None
    try:
        boom(kind)
    except MyError, saved:
        pass
    return saved is None, saved is not None and saved.code

def constant_raise_caught():
    try:
        raise KeyError('c')
    except KeyError, e:
        return e.args

def constant_raise_uncaught_clause():
    try:
        raise KeyError('c')
    except IndexError:
        return 'wrong'

def clause_order(kind):
    try:
        boom(kind)
    except LookupError:
        return 'lookup'
    except KeyError:
        return 'never'
    except Exception:
        return 'any'

def handler_uses_locals(d, k):
    a = 1
    b = 'x'
    try:
        a = 2
        b = d[k]
        a = 3
    except KeyError:
        return a, b
    return a, b

def delitem_caught(d, k):
    try:
        del d[k]
    except KeyError:
        return 'missing'
    return len(d)

def setitem_caught(l, i):
    try:
        l[i] = 5
    except IndexError:
        return 'out'
    return l

def import_missing():
    try:
        import no_such_module_anywhere
    except ImportError:
        return 'absent'
    return 'there'

def deep(kind, log):
    for i in (1, 2):
        try:
            try:
                if i == kind:
                    continue
                boom(kind)
            except ValueError:
                log.append('value')
                if i == 2:
                    return log
            finally:
                log.append('inner')
        finally:
            log.append('outer')
    return log

KINDS = [0, 1, 2, 3, 4, 5, 6]
CASES = (
    [(name, (k,)) for k in KINDS for name in (
        'boom', 'catch_my', 'catch_tuple', 'catch_as', 'catch_bare', 'try_else', 'finally_overrides', 'reraise_named', 'reraise_other', 'reraise_after_inner',
        'while_try', 'exception_value', 'store_exception', 'clause_order')] +
    [(name, (k, [])) for k in KINDS for name in (
        'try_finally', 'try_except_finally', 'finally_return', 'nested_finally', 'finally_raises', 'try_in_except', 'try_in_finally', 'reraise_bare', 'with_plain',
        'with_suppress', 'with_two', 'with_try', 'deep')] + [
    ('raise_instance', (1,)), ('raise_class', (0,)), ('raise_class', (1,)), ('raise_pair', (1,)), ('raise_pair_tuple', (3,)), ('raise_pair_instance', (4,)),
    ('raise_pair_sub', (4,)), ('raise_local', (0,)), ('raise_local', (1,)), ('raise_class_variable', (0,)), ('raise_class_variable', (1,)),
    ('catch_index', ([1, 2], 1)), ('catch_index', ([1, 2], 2)), ('catch_key', ({1: 2}, 1)), ('catch_key', ({1: 2}, 3)), ('catch_lookup', ([], 0)), ('catch_lookup', ({}, 0)),
    ('catch_zero', (1, 2)), ('catch_zero', (1, 0)), ('catch_value', ('12',)), ('catch_value', ('zz',)),
    ('finally_break', ([5, 0, 1], [])), ('finally_break', ([7, 8, 0, 9], [])), ('finally_break', ([7, 1], [])), ('finally_swallows', ([1, 2],)), ('finally_swallows', ([8],)),
    ('finally_continue', ([7, 8, 9], [])), ('finally_continue', ([8, 3], [])), ('loop_try', ([0, 1, 7, 2, 3, 9],)), ('loop_in_try', ([0, 8, 1],)), ('loop_in_try', ([9, 2],)),
    ('loop_in_try', ([7, 8],)), ('loop_in_try', ([4],)), ('return_in_loop_finally', ([1, 2, 3, 4], [])), ('return_in_loop_finally', ([1], [])),
    ('with_as', ([],)), ('with_return', ([],)), ('with_loop', ([0, 7, 9, 8], [])), ('with_loop', ([0, 1], [])), ('asserting', (5,)), ('asserting', (0,)), ('asserting', (50,)),
    ('unpack_caught', ([1, 2],)), ('unpack_caught', ([1, 2, 3],)), ('next_caught', ([1, 2],)), ('next_builtin', ([1],)), ('next_builtin', ([1, 2],)),
    ('constant_raise_caught', ()), ('constant_raise_uncaught_clause', ()), ('handler_uses_locals', ({}, 1)), ('handler_uses_locals', ({1: 'q'}, 1)),
    ('delitem_caught', ({1: 2}, 1)), ('delitem_caught', ({1: 2}, 2)), ('setitem_caught', ([1], 0)), ('setitem_caught', ([1], 1)), ('import_missing', ()),
])
