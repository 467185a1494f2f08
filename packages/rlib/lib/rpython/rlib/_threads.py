"""What the runtime has for rthread and rgil. Untranslated there is one thread."""

_ALONE = {'ident': 1, 'set_stack_size': -2, 'wait': -1, 'holds_lock': 1}


def call(name, *args):
    """Calls a function of the runtime by its (constant) name, with numbers: those of backend-c/runtime/ll_thread.h."""
    return _ALONE.get(name, 0)


def require():
    """Refuses the program where there can be no threads."""


def box(number, alone):
    """The instance that this thread has under a (constant) number, or None; `alone` in a program with one thread only."""
    return alone


def set_box(number, instance):
    """Sets it."""
