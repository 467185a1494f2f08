"""Not here."""
raise ImportError('No module named cffi (it is a C extension; rpython.rtyper.lltypesystem.rffi calls C functions)')
