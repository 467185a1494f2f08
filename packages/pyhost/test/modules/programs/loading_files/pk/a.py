from __future__ import absolute_import
import pk.b
thing = "thing"
def circular(): return pk.b.value
