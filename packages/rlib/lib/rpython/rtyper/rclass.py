"""The low-level types of instances, as far as programs name them."""

from rpython.rtyper.lltypesystem.llmemory import GCREF

# What cast_instance_to_base_ptr() gives: a reference to any instance.
OBJECTPTR = GCREF

# The structure that all instances begin with. Nothing of it can be seen.
OBJECT = GCREF.TO
