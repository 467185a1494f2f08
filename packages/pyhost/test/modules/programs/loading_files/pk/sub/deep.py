print "deep", __name__
from ..a import *
from .. import b as bb
