"""Syntax trees, and visitors for translated programs."""


class Node(object):
    def view(self):
        """Shows the tree, where there is a viewer: there is none here."""


class Symbol(Node):
    """A token: its name, its text, and the token itself."""

    def __init__(self, symbol, additional_info, token):
        self.symbol = symbol
        self.additional_info = additional_info
        self.token = token

    def getsourcepos(self):
        return self.token.source_pos

    def __repr__(self):
        return "Symbol(%r, %r)" % (self.symbol, self.additional_info)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def visit(self, visitor):
        """The visitor's method for this symbol; the node itself where an ordinary visitor has none."""
        if isinstance(visitor, RPythonVisitor):
            return visitor.dispatch(self)
        method = getattr(visitor, "visit_" + self.symbol, None)
        if method is None:
            return self
        return method(self)


class Nonterminal(Node):
    """A rule with the nodes that it has matched."""

    def __init__(self, symbol, children):
        self.symbol = symbol
        self.children = children

    def getsourcepos(self):
        """The place of the first token."""
        for child in self.children:
            try:
                return child.getsourcepos()
            except IndexError:
                pass
        raise IndexError

    def __str__(self):
        return "%s(%s)" % (self.symbol, ", ".join([str(c) for c in self.children]))

    def __repr__(self):
        return "Nonterminal(%r, %r)" % (self.symbol, self.children)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def visit(self, visitor):
        """The visitor's method for this symbol, or its visit() where it has one."""
        if isinstance(visitor, RPythonVisitor):
            return visitor.dispatch(self)
        specific = getattr(visitor, "visit_" + self.symbol, None)
        if specific is None:
            specific = getattr(visitor, "visit", None)
        if specific is None:
            raise AttributeError("visit_" + self.symbol)
        return specific(self)


class VisitError(Exception):
    """A node that a visitor has no method for."""

    def __init__(self, node):
        self.node = node
        self.args = (node, )

    def __str__(self):
        return "could not visit %s" % (self.node, )


def make_dispatch_function(__general_nonterminal_visit=None, __general_symbol_visit=None, __general_visit=None, **dispatch_table):
    """A method that calls the function of a node's symbol."""
    def dispatch(self, node):
        if isinstance(node, Nonterminal):
            if node.symbol in dispatch_table:
                return dispatch_table[node.symbol](self, node)
            if __general_nonterminal_visit is not None:
                return __general_nonterminal_visit(self, node)
        elif isinstance(node, Symbol):
            if node.symbol in dispatch_table:
                return dispatch_table[node.symbol](self, node)
            if __general_symbol_visit is not None:
                return __general_symbol_visit(self, node)
        if __general_visit is not None:
            return __general_visit(self, node)
        raise VisitError(node)
    return dispatch


class CreateDispatchDictionaryMetaclass(type):
    def __new__(cls, name_, bases, dct):
        table = {}
        general = {}
        for name, value in _with_inherited(bases, dct):
            if name.startswith("visit_"):
                table[name[len("visit_"):]] = value
            elif name in ("general_symbol_visit", "general_nonterminal_visit", "general_visit"):
                general["__" + name] = value
        table.update(general)
        dct["dispatch"] = make_dispatch_function(**table)
        return type.__new__(cls, name_, bases, dct)


def _with_inherited(bases, dct):
    items = []
    for base in bases:
        for cls in reversed(base.__mro__):
            items.extend(cls.__dict__.items())
    return items + dct.items()


class RPythonVisitor(object):
    """Subclasses have visit_SYMBOL(self, node), general_symbol_visit, general_nonterminal_visit, general_visit; dispatch(node) calls one of them."""
    __metaclass__ = CreateDispatchDictionaryMetaclass
