"""Structures that C code which is linked with the program sees under a name of their own."""

# Kept for what asks for them; the C text of a program has names of its own for its data.
EXPORTS_obj2name = {}
EXPORTS_names = set()


def export_struct(name, struct):
    """Declares a name for a prebuilt low-level structure. Each name is one structure."""
    if name in EXPORTS_names:
        raise ValueError("the name %r is exported already" % (name,))
    EXPORTS_names.add(name)
    EXPORTS_obj2name[id(struct)] = (name, struct)


def clear():
    """Forgets all declarations."""
    EXPORTS_names.clear()
    EXPORTS_obj2name.clear()
