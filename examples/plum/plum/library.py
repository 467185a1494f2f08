"""The functions and methods that programs have: a function call_NAME(machine, args_w) each, entered by the decorators with its number of arguments."""

import math
import os
import time
from plum.lists import W_List
from plum.objects import W_Builtin, W_Class, W_Float, W_Instance, W_Int, W_Map, W_Range, W_String, boolean, failure, index_of, w_nil
from rpython.rlib.rarithmetic import ovfcheck_float_to_int, string_to_int
from rpython.rlib.rstring import ParseStringError, ParseStringOverflowError, StringBuilder, replace, split
from rpython.rlib.streamio import open_file_as_stream

FUNCTIONS = {}
METHODS = {}


def _checked(name, function, least, most):
    def call(machine, args_w):
        if not least <= len(args_w) <= most:
            raise failure('wrong number of arguments for %s' % name)
        return function(machine, args_w)
    return W_Builtin(name, call)


def builtin(name, least, most=-1):
    """A function of programs, with as many arguments."""
    def decorate(function):
        FUNCTIONS[name] = _checked(name, function, least, max(least, most))
        return function
    return decorate


def method(kind, name, least=0, most=-1):
    """A method of a kind of values; its arguments come after the value itself."""
    def decorate(function):
        METHODS[(kind, name)] = _checked(name, function, least + 1, max(least, most) + 1)
        return function
    return decorate


def int_of(w_value):
    if not isinstance(w_value, W_Int):
        raise failure('an int is needed, not a %s' % w_value.kind)
    return w_value.value


def float_of(w_value):
    if isinstance(w_value, W_Int):
        return float(w_value.value)
    if not isinstance(w_value, W_Float):
        raise failure('a number is needed, not a %s' % w_value.kind)
    return w_value.value


def string_of(w_value):
    if not isinstance(w_value, W_String):
        raise failure('a string is needed, not a %s' % w_value.kind)
    return w_value.value


def list_of(w_value):
    if not isinstance(w_value, W_List):
        raise failure('a list is needed, not a %s' % w_value.kind)
    return w_value


# ---- functions

@builtin('len', 1)
def call_len(machine, args_w):
    return W_Int(args_w[0].length())


@builtin('str', 1)
def call_str(machine, args_w):
    return W_String(machine.to_string(args_w[0]))


@builtin('int', 1)
def call_int(machine, args_w):
    w_value = args_w[0]
    if isinstance(w_value, W_String):
        try:
            return W_Int(string_to_int(w_value.value))
        except (ParseStringError, ParseStringOverflowError):
            raise failure('%s is no int' % w_value.to_source())
    if isinstance(w_value, W_Int):
        return w_value
    try:
        return W_Int(ovfcheck_float_to_int(float_of(w_value)))
    except OverflowError:
        raise failure('the number is too large for an int')


@builtin('float', 1)
def call_float(machine, args_w):
    w_value = args_w[0]
    if isinstance(w_value, W_String):
        try:
            return W_Float(float(w_value.value))
        except ValueError:
            raise failure('%s is no float' % w_value.to_source())
    return W_Float(float_of(w_value))


@builtin('kind', 1)
def call_kind(machine, args_w):
    w_value = args_w[0]
    if isinstance(w_value, W_Instance):
        return w_value.w_class
    return W_String(w_value.kind)


@builtin('is_a', 2)
def call_is_a(machine, args_w):
    w_object, w_class = args_w[0], args_w[1]
    if not isinstance(w_class, W_Class):
        raise failure('is_a() needs a class')
    return boolean(isinstance(w_object, W_Instance) and w_object.w_class.is_subclass(w_class))


@builtin('range', 1, 3)
def call_range(machine, args_w):
    if len(args_w) == 1:
        return W_Range(0, int_of(args_w[0]), 1)
    step = int_of(args_w[2]) if len(args_w) == 3 else 1
    if step == 0:
        raise failure('the step of a range cannot be 0')
    return W_Range(int_of(args_w[0]), int_of(args_w[1]), step)


@builtin('abs', 1)
def call_abs(machine, args_w):
    w_value = args_w[0]
    if isinstance(w_value, W_Int) and w_value.value >= 0:
        return w_value
    if isinstance(w_value, W_Int):
        from plum.arithmetic import negate
        return negate(w_value)
    return W_Float(abs(float_of(w_value)))


def _float_function(name, function):
    @builtin(name, 1)
    def call_float_function(machine, args_w):
        try:
            return W_Float(function(float_of(args_w[0])))
        except ValueError:
            raise failure('%s() has no result for this number' % name)
        except OverflowError:
            raise failure('the result of %s() is too large' % name)


for _name in 'sqrt exp log sin cos tan floor ceil'.split():
    _float_function(_name, getattr(math, _name))


@builtin('clock', 0)
def call_clock(machine, args_w):
    return W_Float(time.clock())


@builtin('chr', 1)
def call_chr(machine, args_w):
    n = int_of(args_w[0])
    if not 0 <= n < 256:
        raise failure('no character has the number %d' % n)
    return W_String(chr(n))


@builtin('ord', 1)
def call_ord(machine, args_w):
    text = string_of(args_w[0])
    if len(text) != 1:
        raise failure('ord() needs one character')
    return W_Int(ord(text[0]))


@builtin('join', 2)
def call_join(machine, args_w):
    """The strings of a list with a separator."""
    separator = string_of(args_w[0])
    w_list = list_of(args_w[1])
    builder = StringBuilder()
    for i in range(w_list.length()):
        if i > 0:
            builder.append(separator)
        builder.append(machine.to_string(w_list.strategy.get(w_list, i)))
    return W_String(builder.build())


@builtin('map', 2)
def call_map(machine, args_w):
    w_result = W_List([])
    w_iterator = args_w[1].iterate()
    while True:
        w_item = w_iterator.next()
        if w_item is None:
            return w_result
        w_result.append(machine.call(args_w[0], [w_item]))


@builtin('filter', 2)
def call_filter(machine, args_w):
    w_result = W_List([])
    w_iterator = args_w[1].iterate()
    while True:
        w_item = w_iterator.next()
        if w_item is None:
            return w_result
        if machine.call(args_w[0], [w_item]).is_true():
            w_result.append(w_item)


@builtin('list', 1)
def call_list(machine, args_w):
    w_result = W_List([])
    w_iterator = args_w[0].iterate()
    while True:
        w_item = w_iterator.next()
        if w_item is None:
            return w_result
        w_result.append(w_item)


# ---- files

def _file_failure(path, error):
    return failure('%s: %s' % (path, os.strerror(error.errno)))


@builtin('read_file', 1)
def call_read_file(machine, args_w):
    path = string_of(args_w[0])
    try:
        stream = open_file_as_stream(path)
        try:
            return W_String(stream.readall())
        finally:
            stream.close()
    except OSError, e:
        raise _file_failure(path, e)


@builtin('read_lines', 1)
def call_read_lines(machine, args_w):
    path = string_of(args_w[0])
    w_lines = W_List([])
    try:
        stream = open_file_as_stream(path)
        while True:
            line = stream.readline()
            if not line:
                break
            w_lines.append(W_String(line.rstrip('\n')))
        stream.close()
    except OSError, e:
        raise _file_failure(path, e)
    return w_lines


@builtin('write_file', 2)
def call_write_file(machine, args_w):
    path = string_of(args_w[0])
    try:
        stream = open_file_as_stream(path, 'w')
        stream.write(string_of(args_w[1]))
        stream.close()
    except OSError, e:
        raise _file_failure(path, e)
    return w_nil


@builtin('remove_file', 1)
def call_remove_file(machine, args_w):
    path = string_of(args_w[0])
    try:
        os.unlink(path)
    except OSError, e:
        raise _file_failure(path, e)
    return w_nil


# ---- methods

@method('list', 'append', 1)
def list_append(machine, args_w):
    list_of(args_w[0]).append(args_w[1])
    return args_w[0]


@method('list', 'pop', 0, 1)
def list_pop(machine, args_w):
    w_list = list_of(args_w[0])
    length = w_list.length()
    if length == 0:
        raise failure('pop from an empty list')
    return w_list.pop(index_of(args_w[1], length) if len(args_w) > 1 else length - 1)


@method('list', 'slice', 1, 2)
def list_slice(machine, args_w):
    w_list = list_of(args_w[0])
    start, stop = _bounds(args_w, w_list.length())
    return w_list.slice(start, stop)


def _bounds(args_w, length):
    """The bounds of a slice: arguments 1 and 2, cut to what is there."""
    start = int_of(args_w[1])
    stop = int_of(args_w[2]) if len(args_w) > 2 else length
    if start < 0:
        start = max(start + length, 0)
    if stop < 0:
        stop = max(stop + length, 0)
    stop = min(stop, length)
    start = min(start, stop)
    return start, stop


@method('list', 'sort')
def list_sort(machine, args_w):
    w_list = list_of(args_w[0])
    if not w_list.strategy.sort(w_list):
        _merge_sort(w_list)
    return w_list


def _merge_sort(w_list):
    """Sorts values of any kind by the operator <."""
    from plum.arithmetic import less
    items_w = w_list.items()
    width = 1
    while width < len(items_w):
        merged_w = []
        for start in range(0, len(items_w), 2 * width):
            i, middle = start, min(start + width, len(items_w))
            j, end = middle, min(start + 2 * width, len(items_w))
            while i < middle and j < end:
                if less(items_w[j], items_w[i]).is_true():
                    merged_w.append(items_w[j])
                    j += 1
                else:
                    merged_w.append(items_w[i])
                    i += 1
            while i < middle:
                merged_w.append(items_w[i])
                i += 1
            while j < end:
                merged_w.append(items_w[j])
                j += 1
        items_w = merged_w
        width *= 2
    for i in range(len(items_w)):
        w_list.strategy.set(w_list, i, items_w[i])


def map_of(w_value):
    if not isinstance(w_value, W_Map):
        raise failure('a map is needed, not a %s' % w_value.kind)
    return w_value.content


@method('map', 'get', 1, 2)
def map_get(machine, args_w):
    return map_of(args_w[0]).get(args_w[1], args_w[2] if len(args_w) > 2 else w_nil)


@method('map', 'keys')
def map_keys(machine, args_w):
    return W_List(map_of(args_w[0]).keys())


@method('map', 'values')
def map_values(machine, args_w):
    return W_List(map_of(args_w[0]).values())


@method('map', 'remove', 1)
def map_remove(machine, args_w):
    content = map_of(args_w[0])
    if args_w[1] not in content:
        raise failure('no key %s' % args_w[1].to_source())
    w_value = content[args_w[1]]
    del content[args_w[1]]
    return w_value


@method('string', 'split', 0, 1)
def string_split(machine, args_w):
    text = string_of(args_w[0])
    if len(args_w) == 1:
        return W_List([W_String(part) for part in text.split()])
    separator = string_of(args_w[1])
    if not separator:
        raise failure('the separator is empty')
    return W_List([W_String(part) for part in split(text, separator)])


@method('string', 'replace', 2)
def string_replace(machine, args_w):
    return W_String(replace(string_of(args_w[0]), string_of(args_w[1]), string_of(args_w[2])))


@method('string', 'find', 1)
def string_find(machine, args_w):
    return W_Int(string_of(args_w[0]).find(string_of(args_w[1])))


@method('string', 'slice', 1, 2)
def string_slice(machine, args_w):
    text = string_of(args_w[0])
    start, stop = _bounds(args_w, len(text))
    assert 0 <= start <= stop
    return W_String(text[start:stop])


def _string_method(name, function):
    @method('string', name)
    def call_string_method(machine, args_w):
        return W_String(function(string_of(args_w[0])))


_string_method('upper', lambda text: text.upper())
_string_method('lower', lambda text: text.lower())
_string_method('strip', lambda text: text.strip(' \t\r\n'))


def install(machine):
    """Gives a machine the functions."""
    for name, w_function in FUNCTIONS.iteritems():
        machine.globals[name] = w_function
