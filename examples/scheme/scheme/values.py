"""The values of programs, and how they are printed."""

from rpython.rlib.objectmodel import compute_hash, specialize
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import DTSF_ADD_DOT_0, double_to_string, isinf, isnan
from rpython.rlib.rstring import StringBuilder


class SchemeError(Exception):
    """A mistake in a program, or what it raised: a message and the values that belong to it."""

    def __init__(self, message, irritants_w=None, w_payload=None):
        self.message = message
        self.irritants_w = [] if irritants_w is None else irritants_w[:]
        # What `raise` was given; None for errors with a message.
        self.w_payload = w_payload

    def text(self):
        w_payload = self.w_payload
        if w_payload is not None:
            return 'uncaught exception: ' + w_payload.to_string(True)
        parts = [self.message]
        for w_irritant in self.irritants_w:
            parts.append(w_irritant.to_string(True))
        return ' '.join(parts)


class W_Value(object):
    _attrs_ = []
    kind = 'value'

    def write(self, builder, quoted):
        """Appends the text; quoted as `write` does it, else as `display`."""
        builder.append('#<%s>' % self.kind)

    def to_string(self, quoted):
        builder = StringBuilder()
        self.write(builder, quoted)
        return builder.build()

    def is_true(self):
        return True

    def eqv(self, w_other):
        return self is w_other

    def equal(self, w_other):
        return self.eqv(w_other)


class W_Singleton(W_Value):
    _immutable_fields_ = ['text']

    def __init__(self, kind, text):
        self.kind_name = kind
        self.text = text

    def write(self, builder, quoted):
        builder.append(self.text)


class W_Boolean(W_Value):
    _immutable_fields_ = ['value']
    kind = 'boolean'

    def __init__(self, value):
        self.value = value

    def write(self, builder, quoted):
        builder.append('#t' if self.value else '#f')

    def is_true(self):
        return self.value


w_nil = W_Singleton('empty list', '()')
w_unspecified = W_Singleton('unspecified value', '')
w_eof = W_Singleton('eof object', '#<eof>')
w_true = W_Boolean(True)
w_false = W_Boolean(False)


def boolean(value):
    return w_true if value else w_false


class W_Number(W_Value):
    kind = 'number'

    def equal(self, w_other):
        return self.eqv(w_other)


class W_Fixnum(W_Number):
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def write(self, builder, quoted):
        builder.append(str(self.value))

    def eqv(self, w_other):
        return isinstance(w_other, W_Fixnum) and self.value == w_other.value


class W_Bignum(W_Number):
    """A number that is too large for a W_Fixnum."""

    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def write(self, builder, quoted):
        builder.append(self.value.str())

    def eqv(self, w_other):
        return isinstance(w_other, W_Bignum) and self.value.eq(w_other.value)


class W_Flonum(W_Number):
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def write(self, builder, quoted):
        builder.append(float_text(self.value))

    def eqv(self, w_other):
        return isinstance(w_other, W_Flonum) and self.value == w_other.value


def float_text(x):
    if isnan(x):
        return '+nan.0'
    elif isinf(x):
        return '+inf.0' if x > 0.0 else '-inf.0'
    text, _ = double_to_string(x, 'r', 0, DTSF_ADD_DOT_0)
    if text.endswith('.0'):
        return text[:-1]
    elif text.startswith('0.'):
        return text[1:]
    elif text.startswith('-0.'):
        return '-' + text[2:]
    return text


class W_Symbol(W_Value):
    _immutable_fields_ = ['name']
    kind = 'symbol'

    def __init__(self, name):
        self.name = name

    def write(self, builder, quoted):
        builder.append(self.name)


class SymbolTable(object):
    def __init__(self):
        self.symbols = {}

    def intern(self, name):
        w_symbol = self.symbols.get(name, None)
        if w_symbol is None:
            w_symbol = W_Symbol(name)
            self.symbols[name] = w_symbol
        return w_symbol


symbols = SymbolTable()


def symbol(name):
    """The symbol of a name: there is one of each."""
    return symbols.intern(name)


class W_String(W_Value):
    """Strings can be changed: a list of characters."""

    kind = 'string'

    def __init__(self, chars):
        self.chars = chars

    def text(self):
        return ''.join(self.chars)

    def write(self, builder, quoted):
        if not quoted:
            builder.append(self.text())
            return
        builder.append('"')
        for c in self.chars:
            if c == '\n':
                builder.append('\\n')
            elif c == '\t':
                builder.append('\\t')
            else:
                if c == '"' or c == '\\':
                    builder.append('\\')
                builder.append(c)
        builder.append('"')

    def equal(self, w_other):
        return isinstance(w_other, W_String) and self.text() == w_other.text()


def string(text):
    return W_String([c for c in text])


CHARACTER_NAMES = {' ': 'space', '\n': 'newline', '\t': 'tab', '\r': 'return', '\0': 'null'}


class W_Character(W_Value):
    _immutable_fields_ = ['value']
    kind = 'character'

    def __init__(self, value):
        self.value = value

    def write(self, builder, quoted):
        if quoted:
            builder.append('#\\')
            builder.append(CHARACTER_NAMES.get(self.value, self.value + ''))
        else:
            builder.append(self.value)

    def eqv(self, w_other):
        return isinstance(w_other, W_Character) and self.value == w_other.value


ABBREVIATIONS = {'quote': "'", 'quasiquote': '`', 'unquote': ',', 'unquote-splicing': ',@'}


class W_Pair(W_Value):
    kind = 'pair'

    def __init__(self, w_car, w_cdr):
        self.w_car = w_car
        self.w_cdr = w_cdr

    def write(self, builder, quoted):
        w_head, w_tail = self.w_car, self.w_cdr
        if isinstance(w_head, W_Symbol) and w_head.name in ABBREVIATIONS and isinstance(w_tail, W_Pair) and w_tail.w_cdr is w_nil:
            builder.append(ABBREVIATIONS[w_head.name])
            w_tail.w_car.write(builder, quoted)
            return
        builder.append('(')
        w_head.write(builder, quoted)
        while isinstance(w_tail, W_Pair):
            builder.append(' ')
            w_tail.w_car.write(builder, quoted)
            w_tail = w_tail.w_cdr
        if w_tail is not w_nil:
            builder.append(' . ')
            w_tail.write(builder, quoted)
        builder.append(')')

    def equal(self, w_other):
        w_self = self
        while isinstance(w_other, W_Pair):
            if not w_self.w_car.equal(w_other.w_car):
                return False
            w_next = w_self.w_cdr
            w_other = w_other.w_cdr
            if not isinstance(w_next, W_Pair):
                return w_next.equal(w_other)
            w_self = w_next
        return False


class W_Vector(W_Value):
    _immutable_fields_ = ['items_w']
    kind = 'vector'

    def __init__(self, items_w):
        self.items_w = items_w

    def write(self, builder, quoted):
        builder.append('#(')
        for i in range(len(self.items_w)):
            if i > 0:
                builder.append(' ')
            self.items_w[i].write(builder, quoted)
        builder.append(')')

    def equal(self, w_other):
        if not isinstance(w_other, W_Vector) or len(self.items_w) != len(w_other.items_w):
            return False
        for i in range(len(self.items_w)):
            if not self.items_w[i].equal(w_other.items_w[i]):
                return False
        return True


class W_Condition(W_Value):
    """An error, as a handler sees it."""

    kind = 'condition'

    def __init__(self, message, irritants_w):
        self.message = message
        self.irritants_w = irritants_w

    def write(self, builder, quoted):
        builder.append('#<condition %s>' % SchemeError(self.message, self.irritants_w).text())


class W_Promise(W_Value):
    kind = 'promise'

    def __init__(self, w_thunk):
        self.w_thunk = w_thunk
        self.w_value = None


# ---- lists

def make_list(items_w, w_tail=w_nil):
    w_list = w_tail
    for i in range(len(items_w) - 1, -1, -1):
        w_list = W_Pair(items_w[i], w_list)
    return w_list


def list_items(w_list, what):
    """The items of a proper list."""
    items_w = []
    w_rest = w_list
    while isinstance(w_rest, W_Pair):
        items_w.append(w_rest.w_car)
        w_rest = w_rest.w_cdr
    if w_rest is not w_nil:
        raise SchemeError(what + ': not a proper list:', [w_list])
    return items_w


def integer(big):
    """An integer as a fixnum where it fits."""
    try:
        return W_Fixnum(big.toint())
    except OverflowError:
        return W_Bignum(big)
