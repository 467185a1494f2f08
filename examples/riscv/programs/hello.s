# The first program, and its status.
_start:
    la   a0, text
    call print_string
    li   a0, 42
    j    exit

    .data
text: .asciz "Hello from RISC-V!\n"
