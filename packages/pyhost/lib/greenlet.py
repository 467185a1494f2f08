"""Not here."""
raise ImportError('No module named greenlet (it is a C extension; this host has generators only)')
