# The debugger is not here; programs that only import it load all the same.

__all__ = ['run', 'pm', 'Pdb', 'runeval', 'runctx', 'runcall', 'set_trace', 'post_mortem']


def _missing(*args, **kwargs):
    raise NotImplementedError('the Python debugger is not available here')

run = pm = Pdb = runeval = runctx = runcall = set_trace = post_mortem = _missing
