# The old name of re.
from re import *
from re import __all__
