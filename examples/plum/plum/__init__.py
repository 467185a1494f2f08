"""Plum: a small language of objects, closures and exceptions; compiled to bytecode, run by a virtual machine."""
