"""The classes of syntax trees."""

PyCF_ONLY_AST = 0x400
__version__ = '82160'


class AST(object):
    """A node. Its fields may be given in order, or by name."""
    _fields = ()
    _attributes = ()

    def __init__(self, *args, **kwargs):
        if args:
            if len(args) != len(self._fields):
                count = len(self._fields)
                counted = 'either 0 or %d positional arguments' % count if count > 1 else '0 or 1 positional argument' if count else '0 positional arguments'
                raise TypeError('%s constructor takes %s' % (type(self).__name__, counted))
            for name, value in zip(self._fields, args):
                setattr(self, name, value)
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __reduce__(self):
        return type(self), (), self.__dict__.copy()

_PLACED = 'lineno', 'col_offset'

# Each family: its base class, whether its nodes have a place, and the nodes with their fields.
_FAMILIES = [
    ('mod', False, 'Module body|Interactive body|Expression body|Suite body'),
    ('stmt', True, 'FunctionDef name args body decorator_list|ClassDef name bases body decorator_list|Return value|Delete targets|Assign targets value|'
                   'AugAssign target op value|Print dest values nl|For target iter body orelse|While test body orelse|If test body orelse|'
                   'With context_expr optional_vars body|Raise type inst tback|TryExcept body handlers orelse|TryFinally body finalbody|Assert test msg|'
                   'Import names|ImportFrom module names level|Exec body globals locals|Global names|Expr value|Pass|Break|Continue'),
    ('expr', True, 'BoolOp op values|BinOp left op right|UnaryOp op operand|Lambda args body|IfExp test body orelse|Dict keys values|Set elts|'
                   'ListComp elt generators|SetComp elt generators|DictComp key value generators|GeneratorExp elt generators|Yield value|'
                   'Compare left ops comparators|Call func args keywords starargs kwargs|Repr value|Num n|Str s|Attribute value attr ctx|'
                   'Subscript value slice ctx|Name id ctx|List elts ctx|Tuple elts ctx'),
    ('expr_context', False, 'Load|Store|Del|AugLoad|AugStore|Param'),
    ('slice', False, 'Ellipsis|Slice lower upper step|ExtSlice dims|Index value'),
    ('boolop', False, 'And|Or'),
    ('operator', False, 'Add|Sub|Mult|Div|Mod|Pow|LShift|RShift|BitOr|BitXor|BitAnd|FloorDiv'),
    ('unaryop', False, 'Invert|Not|UAdd|USub'),
    ('cmpop', False, 'Eq|NotEq|Lt|LtE|Gt|GtE|Is|IsNot|In|NotIn'),
    ('excepthandler', True, 'ExceptHandler type name body'),
]


def _define(name, base, fields, attributes):
    globals()[name] = type(name, (base,), {'_fields': tuple(fields), '_attributes': attributes, '__module__': '_ast'})

for _base, _placed, _nodes in _FAMILIES:
    _attributes = _PLACED if _placed else ()
    _define(_base, AST, (), _attributes)
    for _node in _nodes.split('|'):
        _words = _node.split()
        _define(_words[0], globals()[_base], _words[1:], _attributes)
for _node in ('comprehension target iter ifs', 'arguments args vararg kwarg defaults', 'keyword arg value', 'alias name asname'):
    _words = _node.split()
    _define(_words[0], AST, _words[1:], ())
del _base, _placed, _nodes, _node, _words, _attributes
