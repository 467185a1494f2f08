"""Not here."""
raise ImportError('No module named parser (this host has ast and compile() instead)')
