__path__.append(__path__[0] + "/extra")
import os
print len(__path__), os.path.basename(__file__)
