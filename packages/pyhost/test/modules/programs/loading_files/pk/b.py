import a
value = a.__name__
import string
print "string is", string.__name__
