from pk import a as aa
from .a import thing as t
print "c", aa.__name__, t
