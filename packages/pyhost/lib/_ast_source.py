"""Source text of a syntax tree: what compile() takes when it is given a tree. Every operation stands in parentheses."""
from _ast import AST

_BINARY = dict(Add='+', Sub='-', Mult='*', Div='/', Mod='%', Pow='**', LShift='<<', RShift='>>', BitOr='|', BitXor='^', BitAnd='&', FloorDiv='//')
_UNARY = dict(Invert='~', Not='not ', UAdd='+', USub='-')
_COMPARE = dict(Eq='==', NotEq='!=', Lt='<', LtE='<=', Gt='>', GtE='>=', Is='is', IsNot='is not', In='in', NotIn='not in')


def _sign(table, op):
    return table[type(op).__name__]


def source_of(node):
    """The text of a tree."""
    kind = type(node).__name__
    if kind == 'Expression':
        return expression(node.body)
    lines = []
    _block(lines, node.body, 0)
    return '\n'.join(lines) + '\n'


def expression(node):
    """The text of an expression."""
    if not isinstance(node, AST):
        raise TypeError('expected some sort of expr, but got %r' % (node,))
    return _EXPRESSIONS[type(node).__name__](node)


def _join(nodes):
    return ', '.join([expression(node) for node in nodes])


def _number(node):
    text = repr(node.n)
    if text in ('inf', '-inf', 'nan'):
        text = {'inf': '1e999', '-inf': '-1e999', 'nan': '(1e999-1e999)'}[text]
    return '(%s)' % text


def _call(node):
    parts = [expression(arg) for arg in node.args]
    parts += ['%s=%s' % (k.arg, expression(k.value)) for k in node.keywords]
    if getattr(node, 'starargs', None) is not None:
        parts.append('*' + expression(node.starargs))
    if getattr(node, 'kwargs', None) is not None:
        parts.append('**' + expression(node.kwargs))
    return '%s(%s)' % (expression(node.func), ', '.join(parts))


def _comparison(node):
    text = expression(node.left)
    for op, right in zip(node.ops, node.comparators):
        text += ' %s %s' % (_sign(_COMPARE, op), expression(right))
    return '(%s)' % text


def _loops(generators):
    text = ''
    for loop in generators:
        text += ' for %s in %s' % (expression(loop.target), expression(loop.iter))
        text += ''.join([' if ' + expression(test) for test in loop.ifs])
    return text


def _tuple(node):
    return '(%s,)' % _join(node.elts) if node.elts else '()'


def _slice(node):
    kind = type(node).__name__
    if kind == 'Index':
        return expression(node.value)
    if kind == 'Ellipsis':
        return '...'
    if kind == 'ExtSlice':
        return ', '.join([_slice(dim) for dim in node.dims]) + ('' if len(node.dims) > 1 else ',')
    text = '%s:%s' % (_maybe(node.lower), _maybe(node.upper))
    return text if node.step is None else text + ':' + expression(node.step)


def _maybe(node):
    return '' if node is None else expression(node)


def _arguments(args):
    parts = []
    first = len(args.args) - len(args.defaults)
    for i, arg in enumerate(args.args):
        text = expression(arg)
        parts.append(text if i < first else '%s=%s' % (text, expression(args.defaults[i - first])))
    if args.vararg:
        parts.append('*' + args.vararg)
    if args.kwarg:
        parts.append('**' + args.kwarg)
    return ', '.join(parts)

_EXPRESSIONS = {
    'Name': lambda n: n.id,
    'Num': _number,
    'Str': lambda n: repr(n.s),
    'Attribute': lambda n: '%s.%s' % (expression(n.value), n.attr),
    'Subscript': lambda n: '%s[%s]' % (expression(n.value), _slice(n.slice)),
    'Call': _call,
    'BinOp': lambda n: '(%s %s %s)' % (expression(n.left), _sign(_BINARY, n.op), expression(n.right)),
    'UnaryOp': lambda n: '(%s%s)' % (_sign(_UNARY, n.op), expression(n.operand)),
    'BoolOp': lambda n: '(%s)' % (' or ' if type(n.op).__name__ == 'Or' else ' and ').join([expression(v) for v in n.values]),
    'Compare': _comparison,
    'IfExp': lambda n: '(%s if %s else %s)' % (expression(n.body), expression(n.test), expression(n.orelse)),
    'Lambda': lambda n: '(lambda %s: %s)' % (_arguments(n.args), expression(n.body)),
    'Tuple': _tuple,
    'List': lambda n: '[%s]' % _join(n.elts),
    'Set': lambda n: '{%s}' % _join(n.elts),
    'Dict': lambda n: '{%s}' % ', '.join(['%s: %s' % (expression(k), expression(v)) for k, v in zip(n.keys, n.values)]),
    'ListComp': lambda n: '[%s%s]' % (expression(n.elt), _loops(n.generators)),
    'SetComp': lambda n: '{%s%s}' % (expression(n.elt), _loops(n.generators)),
    'DictComp': lambda n: '{%s: %s%s}' % (expression(n.key), expression(n.value), _loops(n.generators)),
    'GeneratorExp': lambda n: '(%s%s)' % (expression(n.elt), _loops(n.generators)),
    'Yield': lambda n: '(yield %s)' % expression(n.value) if n.value is not None else '(yield)',
    'Repr': lambda n: '`%s`' % expression(n.value),
}


def _block(lines, body, depth):
    for node in body:
        _STATEMENTS.get(type(node).__name__, _simple)(lines, node, depth)


def _line(lines, depth, text):
    lines.append('    ' * depth + text)


def _suite(lines, head, body, depth):
    _line(lines, depth, head + ':')
    _block(lines, body, depth + 1)


def _simple(lines, node, depth):
    _line(lines, depth, _SIMPLE[type(node).__name__](node))


def _print(node):
    parts = [expression(value) for value in node.values]
    if node.dest is not None:
        parts.insert(0, '>>' + expression(node.dest))
    return 'print ' + ', '.join(parts) + ('' if node.nl else ',')


def _aliases(names):
    return ', '.join([a.name + (' as ' + a.asname if a.asname else '') for a in names])


def _some(word, *nodes):
    return ' '.join([word, ', '.join([expression(node) for node in nodes if node is not None])]).rstrip()

_SIMPLE = {
    'Expr': lambda n: expression(n.value),
    'Assign': lambda n: ' = '.join([expression(t) for t in n.targets] + [expression(n.value)]),
    'AugAssign': lambda n: '%s %s= %s' % (expression(n.target), _sign(_BINARY, n.op), expression(n.value)),
    'Return': lambda n: _some('return', n.value),
    'Delete': lambda n: 'del ' + _join(n.targets),
    'Print': _print,
    'Exec': lambda n: 'exec %s%s%s' % (expression(n.body), _some(' in', n.globals) if n.globals is not None else '', ', ' + expression(n.locals) if n.locals is not None else ''),
    'Raise': lambda n: _some('raise', n.type, n.inst, n.tback),
    'Assert': lambda n: _some('assert', n.test, n.msg),
    'Import': lambda n: 'import ' + _aliases(n.names),
    'ImportFrom': lambda n: 'from %s%s import %s' % ('.' * (n.level or 0), n.module or '', _aliases(n.names)),
    'Global': lambda n: 'global ' + ', '.join(n.names),
    'Pass': lambda n: 'pass',
    'Break': lambda n: 'break',
    'Continue': lambda n: 'continue',
}


def _if(lines, node, depth):
    word = 'if '
    while True:
        _suite(lines, word + expression(node.test), node.body, depth)
        if len(node.orelse) != 1 or type(node.orelse[0]).__name__ != 'If':
            break
        node = node.orelse[0]
        word = 'elif '
    _else(lines, node.orelse, depth)


def _else(lines, body, depth):
    if body:
        _suite(lines, 'else', body, depth)


def _for(lines, node, depth):
    _suite(lines, 'for %s in %s' % (expression(node.target), expression(node.iter)), node.body, depth)
    _else(lines, node.orelse, depth)


def _while(lines, node, depth):
    _suite(lines, 'while ' + expression(node.test), node.body, depth)
    _else(lines, node.orelse, depth)


def _with(lines, node, depth):
    target = '' if node.optional_vars is None else ' as ' + expression(node.optional_vars)
    _suite(lines, 'with %s%s' % (expression(node.context_expr), target), node.body, depth)


def _try(lines, node, depth):
    _suite(lines, 'try', node.body, depth)
    for handler in node.handlers:
        head = _some('except', handler.type)
        _suite(lines, head if handler.name is None else '%s, %s' % (head, expression(handler.name)), handler.body, depth)
    _else(lines, node.orelse, depth)


def _finally(lines, node, depth):
    _suite(lines, 'try', node.body, depth)
    _suite(lines, 'finally', node.finalbody, depth)


def _decorators(lines, node, depth):
    for decorator in node.decorator_list:
        _line(lines, depth, '@' + expression(decorator))


def _function(lines, node, depth):
    _decorators(lines, node, depth)
    _suite(lines, 'def %s(%s)' % (node.name, _arguments(node.args)), node.body, depth)


def _class(lines, node, depth):
    _decorators(lines, node, depth)
    bases = '(%s)' % _join(node.bases) if node.bases else ''
    _suite(lines, 'class %s%s' % (node.name, bases), node.body, depth)

_STATEMENTS = {'If': _if, 'For': _for, 'While': _while, 'With': _with, 'TryExcept': _try, 'TryFinally': _finally, 'FunctionDef': _function, 'ClassDef': _class}
