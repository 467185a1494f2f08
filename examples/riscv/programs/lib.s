# What the programs share: printing, and the end.

    .text
# print_string: a0 is the address of a text that ends with a zero.
print_string:
    mv   a1, a0
    li   a2, 0
string_length:
    add  t0, a1, a2
    lbu  t0, 0(t0)
    beqz t0, string_write
    addi a2, a2, 1
    j    string_length
string_write:
    li   a0, 1
    li   a7, 64
    ecall
    ret

# print_int: a0 as a signed number.
print_int:
    addi sp, sp, -32
    sw   ra, 28(sp)
    addi t1, sp, 24
    sb   zero, 0(t1)
    sltz t2, a0
    beqz t2, digits
    neg  a0, a0
digits:
    li   t3, 10
next_digit:
    remu t0, a0, t3
    divu a0, a0, t3
    addi t0, t0, '0'
    addi t1, t1, -1
    sb   t0, 0(t1)
    bnez a0, next_digit
    beqz t2, print_digits
    li   t0, '-'
    addi t1, t1, -1
    sb   t0, 0(t1)
print_digits:
    mv   a0, t1
    call print_string
    lw   ra, 28(sp)
    addi sp, sp, 32
    ret

# print_hex: a0 as eight digits.
print_hex:
    addi sp, sp, -32
    sw   ra, 28(sp)
    addi t1, sp, 16
    sb   zero, 0(t1)
    li   t2, 8
next_hex:
    andi t0, a0, 15
    srli a0, a0, 4
    addi t0, t0, '0'
    li   t3, '9'
    ble  t0, t3, put_hex
    addi t0, t0, 39
put_hex:
    addi t1, t1, -1
    sb   t0, 0(t1)
    addi t2, t2, -1
    bnez t2, next_hex
    mv   a0, t1
    call print_string
    lw   ra, 28(sp)
    addi sp, sp, 32
    ret

# print_space and print_newline.
print_space:
    la   a0, space
    tail print_string
print_newline:
    la   a0, newline
    tail print_string

# exit: a0 is the status.
exit:
    li   a7, 93
    ecall

    .data
space:   .asciz " "
newline: .asciz "\n"
