"""The profiler of interpreters written in RPython. There is none here: marks are accepted, and nothing is recorded."""


class VMProfError(Exception):
    """The profiler refused."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


VMPROF_BROKEN = 1


def vmprof_execute_code(name, get_code_fn, result_class=None, _hack_update_stack_untranslated=False):
    """Decorates the function that runs a code object."""
    def decorate(func):
        return func
    return decorate


def register_code(code, full_name_func):
    """Gives a code object a number."""


def register_code_object_class(CodeClass, full_name_func):
    """Says how code objects of a class are called; code objects get _vmprof_unique_id."""
    CodeClass._vmprof_unique_id = 0


def get_unique_id(code):
    """The number of a code object."""
    return code._vmprof_unique_id


def enable(fileno, interval, memory=0, native=0, real_time=0):
    """Starts to record: refused."""
    raise VMProfError("there is no profiler in this program")


def disable():
    """Stops."""
    raise VMProfError("there is no profiler in this program")


def is_enabled():
    """Whether something is recorded: never."""
    return False


def get_profile_path(space=None):
    """The file that is written: none."""
    return None


def start_sampling():
    """Goes on after stop_sampling()."""


def stop_sampling():
    """Waits; gives the descriptor of the file: none."""
    return -1


def resolve_addr(addr):
    """The function of C at an address: unknown."""
    return None


def sample_stack_now(skip):
    """Records the stack: does nothing."""
