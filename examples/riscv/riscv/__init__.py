"""An emulator of a small computer with a RISC-V processor (RV32IM), and its assembler."""
