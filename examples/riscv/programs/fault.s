# Reads where there is no memory.
_start:
    la   a0, text
    call print_string
    li   t0, 0x40000000
    lw   t1, 0(t0)
    j    exit

    .data
text: .asciz "before\n"
