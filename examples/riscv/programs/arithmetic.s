# Every instruction of arithmetic on pairs of awkward numbers; a checksum of each, in hexadecimal.
_start:
    la   s0, operations
    la   s11, after
each_operation:
    lw   s1, 0(s0)
    beqz s1, finished
    li   s2, 0                  # the checksum
    la   s3, numbers
outer:
    la   s4, numbers
inner:
    lw   a0, 0(s3)
    lw   a1, 0(s4)
    jalr ra, 0(s1)
    # checksum = rotate left by 5 (checksum) xor result
    slli t0, s2, 5
    srli t1, s2, 27
    or   s2, t0, t1
    xor  s2, s2, a0
    addi s4, s4, 4
    bltu s4, s11, inner
    addi s3, s3, 4
    bltu s3, s11, outer
    mv   a0, s2
    call print_hex
    call print_newline
    addi s0, s0, 4
    j    each_operation
finished:
    li   a0, 0
    j    exit

op_add:    add a0, a0, a1
    ret
op_sub:    sub a0, a0, a1
    ret
op_xor:    xor a0, a0, a1
    ret
op_or:     or a0, a0, a1
    ret
op_and:    and a0, a0, a1
    ret
op_slt:    slt a0, a0, a1
    ret
op_sltu:   sltu a0, a0, a1
    ret
op_sll:    sll a0, a0, a1
    ret
op_srl:    srl a0, a0, a1
    ret
op_sra:    sra a0, a0, a1
    ret
op_mul:    mul a0, a0, a1
    ret
op_mulh:   mulh a0, a0, a1
    ret
op_mulhsu: mulhsu a0, a0, a1
    ret
op_mulhu:  mulhu a0, a0, a1
    ret
op_div:    div a0, a0, a1
    ret
op_divu:   divu a0, a0, a1
    ret
op_rem:    rem a0, a0, a1
    ret
op_remu:   remu a0, a0, a1
    ret
op_addi:   addi a0, a0, -2048
    ret
op_slti:   slti a0, a0, -1
    ret
op_sltiu:  sltiu a0, a0, -1
    ret
op_xori:   xori a0, a0, -1
    ret
op_ori:    ori a0, a0, -1024
    ret
op_andi:   andi a0, a0, 0x7f0
    ret
op_slli:   slli a0, a0, 31
    ret
op_srli:   srli a0, a0, 31
    ret
op_srai:   srai a0, a0, 31
    ret

    .data
    .align 2
operations:
    .word op_add, op_sub, op_xor, op_or, op_and, op_slt, op_sltu, op_sll, op_srl, op_sra
    .word op_mul, op_mulh, op_mulhsu, op_mulhu, op_div, op_divu, op_rem, op_remu
    .word op_addi, op_slti, op_sltiu, op_xori, op_ori, op_andi, op_slli, op_srli, op_srai, 0
numbers:
    .word 0, 1, 2, 3, 7, 31, 32, 33, 100, 0x7ff, 0x800, 0xffff, 0x10000, 0x12345678, 0x7fffffff
    .word 0x80000000, 0x80000001, -1, -2, -3, -7, -100, -2048, -65536, 0xdeadbeef
after:
