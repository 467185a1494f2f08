# coding: latin-1
s = u"é"
b = "é"
