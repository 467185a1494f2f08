"""Regular expressions for translated programs: the machine of `re` in RPython, over patterns that are compiled while the program loads."""
