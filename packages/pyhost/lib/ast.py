"""Syntax trees: parsing, walking, changing, reading literals."""
import _ast
import _astparse
from _ast import *
from _ast import __version__


def _tree(source, filename, mode, flags=0):
    """What compile() gives with PyCF_ONLY_AST."""
    return _astparse.parse(source, filename, mode, flags, vars(_ast))


def _code(node, filename, mode, flags=0):
    """The code object of a tree, by way of its text."""
    from _ast_source import source_of
    wanted = {'exec': Module, 'eval': Expression, 'single': Interactive}[mode]
    if not isinstance(node, wanted):
        raise TypeError('expected %s node, got %s' % (wanted.__name__, type(node).__name__))
    return compile(source_of(node), filename, mode, flags, 1)


def parse(source, filename='<unknown>', mode='exec'):
    """The tree of a source."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


def literal_eval(node_or_string):
    """The value of a literal: numbers, strings, None, booleans, and tuples, lists and dicts of these."""
    if isinstance(node_or_string, basestring):
        node_or_string = parse(node_or_string, mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)

_WORDS = {'None': None, 'True': True, 'False': False}


def _literal(node):
    if isinstance(node, Str):
        return node.s
    if isinstance(node, Num):
        return node.n
    if isinstance(node, Tuple):
        return tuple([_literal(elt) for elt in node.elts])
    if isinstance(node, List):
        return [_literal(elt) for elt in node.elts]
    if isinstance(node, Dict):
        return dict([(_literal(k), _literal(v)) for k, v in zip(node.keys, node.values)])
    if isinstance(node, Name) and node.id in _WORDS:
        return _WORDS[node.id]
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)) and isinstance(node.right, Num) and isinstance(node.right.n, complex) \
            and isinstance(node.left, Num) and isinstance(node.left.n, (int, long, float)):
        return node.left.n + node.right.n if isinstance(node.op, Add) else node.left.n - node.right.n
    raise ValueError('malformed string')


def dump(node, annotate_fields=True, include_attributes=False):
    """A tree as text."""
    def text(value):
        if isinstance(value, AST):
            fields = [(name, text(child)) for name, child in iter_fields(value)]
            parts = ['%s=%s' % field for field in fields] if annotate_fields else [child for name, child in fields]
            if include_attributes and value._attributes:
                parts = parts + ['%s=%s' % (name, text(getattr(value, name))) for name in value._attributes]
            return '%s(%s)' % (type(value).__name__, ', '.join(parts))
        if isinstance(value, list):
            return '[%s]' % ', '.join([text(item) for item in value])
        return repr(value)
    if not isinstance(node, AST):
        raise TypeError('expected AST, got %r' % type(node).__name__)
    return text(node)


def copy_location(new_node, old_node):
    """Gives a node the place of another."""
    for name in 'lineno', 'col_offset':
        if name in old_node._attributes and name in new_node._attributes and hasattr(old_node, name):
            setattr(new_node, name, getattr(old_node, name))
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a place that of the node above."""
    todo = [(node, 1, 0)]
    while todo:
        inner, line, column = todo.pop()
        if 'lineno' in inner._attributes:
            line = inner.lineno = getattr(inner, 'lineno', line)
            column = inner.col_offset = getattr(inner, 'col_offset', column)
        todo.extend([(child, line, column) for child in iter_child_nodes(inner)])
    return node


def increment_lineno(node, n=1):
    """Moves a tree down by some lines."""
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
    return node


def iter_fields(node):
    """Names and values of the fields that a node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes right below."""
    for name, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """The doc string of a module, class or function; None without one."""
    if not isinstance(node, (FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % node.__class__.__name__)
    if node.body and isinstance(node.body[0], Expr) and isinstance(node.body[0].value, Str):
        text = node.body[0].value.s
        if clean:
            import inspect
            return inspect.cleandoc(text)
        return text


def walk(node):
    """The node and all below it, the nearest first."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor(object):
    """visit() calls visit_CLASS for a node, or else visits what is below it."""

    def visit(self, node):
        return getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """A visitor whose results take the place of the nodes: None removes one, a list puts several there."""

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                value[:] = self._several(value)
            elif isinstance(value, AST):
                new = self.visit(value)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node

    def _several(self, values):
        result = []
        for value in values:
            if isinstance(value, AST):
                value = self.visit(value)
                if value is None:
                    continue
                if not isinstance(value, AST):
                    result.extend(value)
                    continue
            result.append(value)
        return result
