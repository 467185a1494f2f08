"""The old place of rpython.rtyper.rclass."""

from rpython.rtyper.rclass import OBJECT, OBJECTPTR
