# As pickle.
from pickle import (Pickler, Unpickler, PickleError, PicklingError, UnpicklingError, dump, dumps, load, loads, HIGHEST_PROTOCOL, format_version)

BadPickleGet = UnpickleableError = UnpicklingError
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0']
