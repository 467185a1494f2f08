v = "loaded"
print __name__
