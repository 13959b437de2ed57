#include "print/number_text.h"

#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PEOPLE_DIGITS 6
#define SURE_DIGITS 15  /* every text of so many digits survives a double */
#define EXACT_DIGITS 17 /* every double survives a text of so many digits */
#define SMALLEST_PLAIN (-5)
#define LARGEST_PLAIN 15
#define LARGEST_SURE 999999999999999.0

/* 0.d₁d₂d₃… × 10^(exponent + 1), without trailing zeros. */
typedef struct decimal {
    char digits[EXACT_DIGITS + 1];
    int count;
    int exponent;
} decimal;

static void end_digits(decimal *number)
{
    while (number->count > 1 && number->digits[number->count - 1] == '0') {
        number->count--;
    }
    number->digits[number->count] = '\0';
}

/* The point that printf writes is the locale's; the digits are not. */
static decimal round_to_digits(double value, int digits)
{
    char text[64];
    snprintf(text, sizeof text, "%.*e", digits - 1, value);

    decimal number = {.count = 0};
    const char *c = text;
    for (; *c != 'e'; c++) {
        if (*c >= '0' && *c <= '9') {
            number.digits[number.count++] = *c;
        }
    }
    number.exponent = atoi(c + 1);
    end_digits(&number);
    return number;
}

/* Round further, unless what is left off is just a half: whether the number is
 * more or less than that, only the number itself can tell. */
static bool shorten(decimal *number, int count)
{
    if (number->count <= count) {
        return true;
    }
    const char *rest = number->digits + count;
    if (strcmp(rest, "5") == 0) {
        return false;
    }
    bool up = *rest >= '5';
    number->count = count;
    while (up && number->count > 0 &&
           number->digits[number->count - 1] == '9') {
        number->count--;
    }
    if (up && number->count > 0) {
        number->digits[number->count - 1]++;
    } else if (up) {
        number->digits[number->count++] = '1';
        number->exponent++;
    }
    end_digits(number);
    return true;
}

/* Without its sign. */
static double read_back(const decimal *number)
{
    char text[64];
    snprintf(text, sizeof text, "%se%d", number->digits,
             number->exponent + 1 - number->count);
    return strtod(text, NULL);
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

static bool add_whole(dm_buffer *buffer, double value)
{
    bool sure = fabs(value) <= LARGEST_SURE;
    int64_t whole = sure ? (int64_t)value : 0;
    if (!sure || (double)whole != value) {
        return false;
    }
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, whole);
    dm_buffer_add(buffer, text);
    return true;
}

void dm_number_add_exact(dm_buffer *buffer, double value)
{
    if (add_whole(buffer, value)) {
        return;
    }
    const decimal exact = round_to_digits(value, EXACT_DIGITS);
    decimal number = exact;
    bool found = false;
    for (int i = SURE_DIGITS; i < EXACT_DIGITS && !found; i++) {
        number = exact;
        if (!shorten(&number, i)) {
            number = round_to_digits(value, i);
        }
        found = read_back(&number) == fabs(value);
    }
    add_decimal(buffer, value, found ? &number : &exact);
}

void dm_number_add_rounded(dm_buffer *buffer, double value)
{
    decimal number = round_to_digits(value, PEOPLE_DIGITS);
    if (number.exponent >= PEOPLE_DIGITS && number.exponent <= LARGEST_PLAIN) {
        number = round_to_digits(value, number.exponent + 1);
    }
    add_decimal(buffer, value, &number);
}
