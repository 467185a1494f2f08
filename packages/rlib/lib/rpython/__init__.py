"""The library that RPython programs import. The toolchain behind it is not written in Python: see docs/architecture.md."""
