"""Lexers and parsers that are made while the program loads and run in translated programs."""
