#include "print/number_text.h"

#include <stdio.h>
#include <stdlib.h>

#define PEOPLE_DIGITS 6
#define SURE_DIGITS 15  /* every text of so many digits survives a double */
#define EXACT_DIGITS 17 /* every double survives a text of so many digits */
#define SMALLEST_PLAIN (-5)
#define LARGEST_PLAIN 15

/* 0.d₁d₂d₃… × 10^(exponent + 1), without trailing zeros. */
typedef struct decimal {
    char digits[EXACT_DIGITS + 1];
    int count;
    int exponent;
} decimal;

/* The point that printf writes is the locale's; the digits are not. */
static decimal round_to_digits(double value, int digits, double *read_back)
{
    char text[64];
    snprintf(text, sizeof text, "%.*e", digits - 1, value);
    *read_back = strtod(text, NULL);

    decimal number = {.count = 0};
    const char *c = text;
    for (; *c != 'e'; c++) {
        if (*c >= '0' && *c <= '9') {
            number.digits[number.count++] = *c;
        }
    }
    number.exponent = atoi(c + 1);
    while (number.count > 1 && number.digits[number.count - 1] == '0') {
        number.count--;
    }
    number.digits[number.count] = '\0';
    return number;
}

static void add_zeros(dm_buffer *buffer, int count)
{
    for (int i = 0; i < count; i++) {
        dm_buffer_add_char(buffer, '0');
    }
}

static void add_scientific(dm_buffer *buffer, const decimal *number)
{
    dm_buffer_add_char(buffer, number->digits[0]);
    if (number->count > 1) {
        dm_buffer_add_char(buffer, '.');
        dm_buffer_add(buffer, number->digits + 1);
    }
    dm_buffer_add_format(buffer, "e%+03d", number->exponent);
}

static void add_plain(dm_buffer *buffer, const decimal *number)
{
    if (number->exponent < 0) {
        dm_buffer_add(buffer, "0.");
        add_zeros(buffer, -number->exponent - 1);
        dm_buffer_add(buffer, number->digits);
        return;
    }
    int whole = number->exponent + 1;
    if (number->count <= whole) {
        dm_buffer_add(buffer, number->digits);
        add_zeros(buffer, whole - number->count);
        return;
    }
    dm_buffer_add_bytes(buffer, number->digits, (size_t)whole);
    dm_buffer_add_char(buffer, '.');
    dm_buffer_add(buffer, number->digits + whole);
}

static void add_decimal(dm_buffer *buffer, double value, const decimal *number)
{
    if (value < 0) {
        dm_buffer_add_char(buffer, '-');
    }
    if (number->exponent < SMALLEST_PLAIN || number->exponent > LARGEST_PLAIN) {
        add_scientific(buffer, number);
    } else {
        add_plain(buffer, number);
    }
}

void dm_number_add_exact(dm_buffer *buffer, double value)
{
    double read_back;
    int digits = SURE_DIGITS;
    decimal number = round_to_digits(value, digits, &read_back);
    while (read_back != value && digits < EXACT_DIGITS) {
        number = round_to_digits(value, ++digits, &read_back);
    }
    add_decimal(buffer, value, &number);
}

void dm_number_add_rounded(dm_buffer *buffer, double value)
{
    double read_back;
    decimal number = round_to_digits(value, PEOPLE_DIGITS, &read_back);
    if (number.exponent >= PEOPLE_DIGITS && number.exponent <= LARGEST_PLAIN) {
        number = round_to_digits(value, number.exponent + 1, &read_back);
    }
    add_decimal(buffer, value, &number);
}
