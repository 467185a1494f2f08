"""Switching between stacks. No backend has it yet: the module can be imported and StackletThread made, and whoever starts or switches a stacklet gets
NotImplementedError."""

DEBUG = False


class StackletThread(object):
    """The stacklets of a thread."""

    def __init__(self, _argument_ignored_for_backward_compatibility=None):
        self._thrd = None

    def new(self, callback, arg=None):
        """Would run callback(handle, arg) on a stack of its own."""
        raise NotImplementedError("stacklets: no backend can switch between stacks")

    def switch(self, stacklet):
        """Would go on with a stacklet."""
        raise NotImplementedError("stacklets: no backend can switch between stacks")

    def destroy(self, stacklet):
        """Would end a stacklet."""
        raise NotImplementedError("stacklets: no backend can switch between stacks")

    def is_empty_handle(self, stacklet):
        """Whether a handle is that of a stacklet that has ended: there are no others."""
        return True

    def get_null_handle(self):
        """A handle of no stacklet."""
        return None
