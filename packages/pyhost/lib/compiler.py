"""Not here."""
raise ImportError('No module named compiler (this host has ast and compile() instead)')
