#include "print/number_text.h"

#include "print/digit_pairs.h"
#include "print/shortest_decimal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PEOPLE_DIGITS 6
#define SMALLEST_PLAIN (-5)
#define LARGEST_PLAIN 15

/* The point that printf writes is the locale's; the digits are not. */
static dm_decimal round_to_digits(double value, int digits, double *read_back)
{
    char text[64];
    snprintf(text, sizeof text, "%.*e", digits - 1, value);
    *read_back = strtod(text, NULL);

    dm_decimal number = {.count = 0};
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

static char *write_zeros(char *out, int count)
{
    memset(out, '0', (size_t)count);
    return out + count;
}

static char *write_digits(char *out, const char *digits, int count)
{
    memcpy(out, digits, (size_t)count);
    return out + count;
}

static char *write_scientific(char *out, const dm_decimal *number)
{
    *out++ = number->digits[0];
    if (number->count > 1) {
        *out++ = '.';
        out = write_digits(out, number->digits + 1, number->count - 1);
    }
    return out + sprintf(out, "e%+03d", number->exponent);
}

static char *write_plain(char *out, const dm_decimal *number)
{
    if (number->exponent < 0) {
        *out++ = '0';
        *out++ = '.';
        out = write_zeros(out, -number->exponent - 1);
        return write_digits(out, number->digits, number->count);
    }
    int whole = number->exponent + 1;
    if (number->count <= whole) {
        out = write_digits(out, number->digits, number->count);
        return write_zeros(out, whole - number->count);
    }
    out = write_digits(out, number->digits, whole);
    *out++ = '.';
    return write_digits(out, number->digits + whole, number->count - whole);
}

static size_t write_decimal(char *text, double value, const dm_decimal *number)
{
    char *out = text;
    if (value < 0) {
        *out++ = '-';
    }
    bool plain =
        number->exponent >= SMALLEST_PLAIN && number->exponent <= LARGEST_PLAIN;
    out = plain ? write_plain(out, number) : write_scientific(out, number);
    return (size_t)(out - text);
}

/* What printf and strtod say, for the numbers that are too far from 1. */
static dm_decimal shorten_slowly(double value)
{
    double read_back;
    int digits = DM_SURE_DIGITS;
    dm_decimal number = round_to_digits(value, digits, &read_back);
    while (read_back != value && digits < DM_EXACT_DIGITS) {
        number = round_to_digits(value, ++digits, &read_back);
    }
    return number;
}

size_t dm_number_write_exact(char text[DM_NUMBER_SIZE], double value)
{
    dm_decimal number;
    if (!dm_decimal_shorten(&number, fabs(value))) {
        number = shorten_slowly(value);
    }
    return write_decimal(text, value, &number);
}

size_t dm_number_write_integer(char text[DM_NUMBER_SIZE], int64_t value)
{
    char *out = text;
    uint64_t rest = (uint64_t)value;
    if (value < 0) {
        *out++ = '-';
        rest = -rest;
    }
    int count = dm_digits_count(rest);
    dm_digits_write(out, rest, count);
    return (size_t)(out - text) + (size_t)count;
}

void dm_number_add_integer(dm_buffer *buffer, int64_t value)
{
    char text[DM_NUMBER_SIZE];
    dm_buffer_add_bytes(buffer, text, dm_number_write_integer(text, value));
}

void dm_number_add_exact(dm_buffer *buffer, double value)
{
    char text[DM_NUMBER_SIZE];
    dm_buffer_add_bytes(buffer, text, dm_number_write_exact(text, value));
}

void dm_number_add_rounded(dm_buffer *buffer, double value)
{
    double read_back;
    dm_decimal number = round_to_digits(value, PEOPLE_DIGITS, &read_back);
    if (number.exponent >= PEOPLE_DIGITS && number.exponent <= LARGEST_PLAIN) {
        number = round_to_digits(value, number.exponent + 1, &read_back);
    }
    char text[DM_NUMBER_SIZE];
    dm_buffer_add_bytes(buffer, text, write_decimal(text, value, &number));
}
