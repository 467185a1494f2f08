# Shallow and deep copies.
import types
from copy_reg import dispatch_table, __newobj__ as _newobj

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass

error = Error

_ATOMIC = frozenset([type(None), type(Ellipsis), int, long, float, bool, complex, str, unicode, type, xrange, types.ClassType,
                     types.BuiltinFunctionType, types.FunctionType, types.CodeType, types.TypeType])


def _weakref_type():
    import _weakref
    return _weakref.ref


def _is_atomic(cls):
    return cls in _ATOMIC or cls.__name__ == 'weakref' and cls is _weakref_type()


def copy(x):
    cls = type(x)
    if _is_atomic(cls) or cls in (tuple, frozenset):
        return x
    if cls is list:
        return x[:]
    if cls is dict or cls is set:
        return x.copy()
    if cls is types.InstanceType:
        return _copy_old_instance(x)
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, _reduce(x, cls), None)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    if _is_atomic(cls):
        return x
    way = _DEEP.get(cls)
    if way is not None:
        y = way(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        else:
            y = _rebuild(x, _reduce(x, cls), memo)
    memo[d] = y
    # The original stays alive as long as the memo, so that its id is not given to something else.
    _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reduce(x, cls):
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    if issubclass(cls, type):
        return ''
    reductor = getattr(x, '__reduce_ex__', None)
    if reductor is not None:
        return reductor(2)
    reductor = getattr(x, '__reduce__', None)
    if reductor is not None:
        return reductor()
    raise Error('un(deep)copyable object of type %s' % cls)


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A cycle through the tuple may have copied it meanwhile.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.iteritems():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return type(x)(x.im_func, deepcopy(x.im_self, memo), x.im_class)


class _Empty:
    pass


def _old_shell(x):
    if hasattr(x, '__getinitargs__'):
        return None
    y = _Empty()
    y.__class__ = x.__class__
    return y


def _set_old_state(x, y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
    else:
        y.__dict__.update(state)


def _copy_old_instance(x):
    if hasattr(x, '__copy__'):
        return x.__copy__()
    y = _old_shell(x)
    if y is None:
        y = x.__class__(*x.__getinitargs__())
    state = x.__getstate__() if hasattr(x, '__getstate__') else x.__dict__
    _set_old_state(x, y, state)
    return y


def _deep_old_instance(x, memo):
    if hasattr(x, '__deepcopy__'):
        return x.__deepcopy__(memo)
    y = _old_shell(x)
    if y is None:
        y = x.__class__(*deepcopy(x.__getinitargs__(), memo))
    memo[id(x)] = y
    state = x.__getstate__() if hasattr(x, '__getstate__') else x.__dict__
    _set_old_state(x, y, deepcopy(state, memo))
    return y

_DEEP = {
    list: _deep_list,
    tuple: _deep_tuple,
    dict: _deep_dict,
    types.MethodType: _deep_method,
    types.InstanceType: _deep_old_instance,
}


def _rebuild(x, info, memo):
    if isinstance(info, str):
        return x
    deep = memo is not None
    func, args = info[:2]
    state = info[2] if len(info) > 2 else None
    listiter = info[3] if len(info) > 3 else None
    dictiter = info[4] if len(info) > 4 else None
    if deep:
        args = deepcopy(args, memo)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        _set_state(y, state)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.iteritems():
            setattr(y, name, value)
