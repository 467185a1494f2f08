"""Graphs as text in the language of Graphviz."""

from rpython.tool.udir import udir


class DotGen(object):
    """Collects nodes and edges: emit_node(), emit_edge(), then generate()."""

    def __init__(self, graphname, rankdir=None):
        self.graphname = safename(graphname)
        self.lines = []
        self.source = None
        self.emit("digraph %s {" % (self.graphname,))
        if rankdir:
            self.emit('rankdir="%s"' % (rankdir,))

    def generate(self, storedir=None, target='ps'):
        """The text; target 'dot' also stores it and gives the file."""
        self.source = '\n'.join(self.lines + ['}', ''])
        if target is None:
            return self.source
        if target != 'dot':
            raise NotImplementedError("DotGen.generate(): only target='dot' and target=None; pictures are made by Graphviz")
        folder = storedir or udir
        path = folder.join('%s.dot' % (self.graphname,))
        path.write(self.source)
        return path

    def emit(self, line):
        self.lines.append(line)

    def enter_subgraph(self, name):
        self.emit("subgraph %s {" % (safename(name),))

    def leave_subgraph(self):
        self.emit("}")

    def emit_edge(self, name1, name2, label="", style="dashed", color="black", dir="forward", weight="5"):
        attributes = self._attributes([('style', style), ('label', label), ('color', color), ('dir', dir), ('weight', weight)])
        self.emit('edge [%s];' % (attributes,))
        self.emit('%s -> %s' % (safename(name1), safename(name2)))

    def emit_node(self, name, shape="diamond", label="", color="black", fillcolor="white", style="filled", width="0.75"):
        attributes = self._attributes([('shape', shape), ('label', label), ('color', color), ('fillcolor', fillcolor), ('style', style), ('width', width)])
        self.emit('%s [%s];' % (safename(name), attributes))

    def _attributes(self, items):
        return ', '.join(['%s="%s"' % (key, value.replace('"', '\\"').replace('\n', '\\n')) for key, value in items])


def safename(name):
    """A name as Graphviz takes it."""
    return ''.join([c if c.isalnum() else '_%d_' % ord(c) for c in name]) if name else '_'


def make_dot(graphname, graph, storedir=None, target='dot'):
    raise NotImplementedError("flow graphs are no Python objects here: translate --dump=DIR writes them, Translation(fn).view() shows them")
