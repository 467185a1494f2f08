"""Regular expressions as objects, from which automata are made."""
from rpython.rlib.parsing.deterministic import NFA


class RegularExpression(object):
    """`a + b` is one after the other, `a | b` either, `~a` all other texts, `a * n` n times, a.kleene() any number of times."""

    def __add__(self, other):
        return AddExpression(self, other)

    def __or__(self, other):
        return OrExpression(self, other)

    def __invert__(self):
        return NotExpression(self)

    def __mul__(self, n):
        result = StringExpression("")
        for _ in range(n):
            result = result + self
        return result

    def kleene(self):
        return KleeneClosure(self)

    def make_automaton(self):
        """An NFA with one final state."""
        nfa = NFA()
        start = nfa.add_state(start=True)
        final = nfa.add_state(final=True)
        self.build(nfa, start, final)
        return nfa

    def build(self, nfa, start, final):
        """Adds the ways from one state to another."""
        raise NotImplementedError

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.__class__, tuple(sorted([(key, repr(value)) for key, value in self.__dict__.items()]))))


class StringExpression(RegularExpression):
    """A text."""

    def __init__(self, str):
        self.str = str

    def build(self, nfa, start, final):
        state = start
        for char in self.str:
            following = nfa.add_state()
            nfa.add_transition(state, following, char)
            state = following
        nfa.add_transition(state, final)

    def __repr__(self):
        return "StringExpression(%r)" % (self.str, )


class RangeExpression(RegularExpression):
    """One character between two."""

    def __init__(self, fromchar, tochar):
        self.fromchar = fromchar
        self.tochar = tochar

    def build(self, nfa, start, final):
        nfa.add_charset(start, final, ''.join([chr(i) for i in range(ord(self.fromchar), ord(self.tochar) + 1)]))

    def __repr__(self):
        return "RangeExpression(%r, %r)" % (self.fromchar, self.tochar)


class CharsExpression(RegularExpression):
    """One of several characters."""

    def __init__(self, chars):
        self.chars = ''.join(sorted(chars))

    def build(self, nfa, start, final):
        nfa.add_charset(start, final, self.chars)

    def __repr__(self):
        return "CharsExpression(%r)" % (self.chars, )


class OrExpression(RegularExpression):
    def __init__(self, rega, regb):
        self.rega = rega
        self.regb = regb

    def build(self, nfa, start, final):
        self.rega.build(nfa, start, final)
        self.regb.build(nfa, start, final)

    def __repr__(self):
        return "(%r | %r)" % (self.rega, self.regb)


class AddExpression(RegularExpression):
    def __init__(self, rega, regb):
        self.rega = rega
        self.regb = regb

    def build(self, nfa, start, final):
        middle = nfa.add_state()
        self.rega.build(nfa, start, middle)
        self.regb.build(nfa, middle, final)

    def __repr__(self):
        return "(%r + %r)" % (self.rega, self.regb)


class KleeneClosure(RegularExpression):
    def __init__(self, regex):
        self.regex = regex

    def build(self, nfa, start, final):
        loop = nfa.add_state()
        again = nfa.add_state()
        nfa.add_transition(start, loop)
        nfa.add_transition(loop, final)
        self.regex.build(nfa, loop, again)
        nfa.add_transition(again, loop)

    def __repr__(self):
        return "%r.kleene()" % (self.regex, )


class NotExpression(RegularExpression):
    """All texts that another expression does not match."""

    def __init__(self, rega):
        self.rega = rega

    def build(self, nfa, start, final):
        dfa = self.rega.make_automaton().make_deterministic()
        states = [nfa.add_state() for _ in range(dfa.num_states)]
        dead = nfa.add_state()
        nfa.add_transition(start, states[0])
        all_chars = [chr(i) for i in range(256)]
        for state in range(dfa.num_states):
            if state not in dfa.final_states:
                nfa.add_transition(states[state], final)
            for char in all_chars:
                following = dfa.transitions.get((state, char))
                nfa.add_transition(states[state], dead if following is None else states[following], char)
        nfa.add_transition(dead, final)
        nfa.add_charset(dead, dead, ''.join(all_chars))

    def __repr__(self):
        return "~%r" % (self.rega, )


class LexingOrExpression(RegularExpression):
    """Named expressions: the final states have the names."""

    def __init__(self, regs, names):
        self.regs = regs
        self.names = names

    def make_automaton(self):
        nfa = NFA()
        start = nfa.add_state("START", start=True)
        for reg, name in zip(self.regs, self.names):
            final = nfa.add_state(name, final=True, unmergeable=True)
            first = nfa.add_state()
            nfa.add_transition(start, first)
            reg.build(nfa, first, final)
        return nfa

    def __repr__(self):
        return "LexingOrExpression(%r, %r)" % (self.regs, self.names)
