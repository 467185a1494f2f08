print "late", __name__, __package__
