# Copies standard input to standard output, in capital letters; the status is the number of lines.
_start:
    li   s1, 0
again:
    li   a0, 0
    la   a1, buffer
    li   a2, 16
    li   a7, 63
    ecall
    blez a0, end
    mv   s0, a0
    la   t0, buffer
    add  t1, t0, s0
each:
    lbu  t2, 0(t0)
    li   t3, '\n'
    bne  t2, t3, no_line
    addi s1, s1, 1
no_line:
    li   t3, 'a'
    blt  t2, t3, keep
    li   t3, 'z'
    bgt  t2, t3, keep
    addi t2, t2, -32
    sb   t2, 0(t0)
keep:
    addi t0, t0, 1
    bltu t0, t1, each
    li   a0, 1
    la   a1, buffer
    mv   a2, s0
    li   a7, 64
    ecall
    j    again
end:
    mv   a0, s1
    j    exit

    .data
buffer: .space 16
