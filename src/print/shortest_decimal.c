#include "print/shortest_decimal.h"

#include "print/digit_pairs.h"

#include <stdint.h>
#include <string.h>

enum {
    FRACTION_BITS = 52,
    EXPONENT_BIAS = 1075, /* of the whole number that holds the fraction */
    MOST_SHIFT = 62,
    MOST_FIVES = 27,
};

/* log10(2) in units of 2^-18: rounded down for the exponents of doubles. */
#define LOG10_OF_2 78913
#define LOG10_UNIT 262144

static const uint64_t powers_of_five[MOST_FIVES + 1] = {
    1,
    5,
    25,
    125,
    625,
    3125,
    15625,
    78125,
    390625,
    1953125,
    9765625,
    48828125,
    244140625,
    1220703125,
    6103515625,
    30517578125,
    152587890625,
    762939453125,
    3814697265625,
    19073486328125,
    95367431640625,
    476837158203125,
    2384185791015625,
    11920928955078125,
    59604644775390625,
    298023223876953125,
    1490116119384765625,
    7450580596923828125,
};

static const uint64_t smallest[DM_EXACT_DIGITS + 2] = {
    [15] = UINT64_C(100000000000000),
    [16] = UINT64_C(1000000000000000),
    [17] = UINT64_C(10000000000000000),
    [18] = UINT64_C(100000000000000000),
};

/* mantissa × 2^exponent */
typedef struct binary {
    uint64_t mantissa;
    int exponent;
} binary;

/* A number scaled and rounded to a whole one, and by how much, in units of
 * 2^-shift of that. */
typedef struct rounded {
    uint64_t whole;
    uint64_t change;
} rounded;

static void multiply(uint64_t a, uint64_t b, uint64_t *high, uint64_t *low)
{
    const uint64_t mask = UINT32_MAX;
    uint64_t bottom = (a & mask) * (b & mask);
    uint64_t left = (a >> 32) * (b & mask) + (bottom >> 32);
    uint64_t right = (a & mask) * (b >> 32) + (left & mask);
    *low = right << 32 | (bottom & mask);
    *high = (a >> 32) * (b >> 32) + (left >> 32) + (right >> 32);
}

/* number × 10^fives, which must be less than 10^18; `shift` is what is left of
 * its power of two. */
static rounded scale(binary number, int fives, int shift)
{
    uint64_t high;
    uint64_t low;
    multiply(number.mantissa, powers_of_five[fives], &high, &low);
    if (shift <= 0) {
        return (rounded){.whole = low << -shift};
    }
    rounded result = {.whole = high << (64 - shift) | low >> shift,
                      .change = low & ((UINT64_C(1) << shift) - 1)};
    return result;
}

static rounded round_half_even(rounded number, int shift)
{
    uint64_t half = shift > 0 ? UINT64_C(1) << (shift - 1) : 1;
    if (number.change > half || (number.change == half && (number.whole & 1))) {
        number.change = 2 * half - number.change;
        number.whole++;
    }
    return number;
}

/* Between the doubles beside a number lies 10^fives in units of the change. */
static bool reads_back(binary number, uint64_t change, int fives)
{
    uint64_t gap = powers_of_five[fives];
    return 2 * change < gap || (2 * change == gap && !(number.mantissa & 1));
}

static void write_digits(dm_decimal *out, uint64_t whole, int digits,
                         int exponent)
{
    if (whole == smallest[digits + 1]) {
        whole = smallest[digits];
        exponent++;
    }
    dm_digits_write(out->digits, whole, digits);
    while (digits > 1 && out->digits[digits - 1] == '0') {
        digits--;
    }
    out->digits[digits] = '\0';
    out->count = digits;
    out->exponent = exponent;
}

/* Beneath a power of two the doubles are twice as close. */
static bool is_ambiguous(binary number, uint64_t change, int fives)
{
    uint64_t gap = powers_of_five[fives];
    return number.mantissa == UINT64_C(1) << FRACTION_BITS &&
           4 * change >= gap && 2 * change <= gap;
}

static bool try_digits(dm_decimal *out, binary number, int exponent)
{
    int digits = DM_SURE_DIGITS;
    while (digits <= DM_EXACT_DIGITS) {
        int fives = digits - 1 - exponent;
        int shift = -(number.exponent + fives);
        if (fives < 0 || fives > MOST_FIVES || shift > MOST_SHIFT) {
            return false;
        }
        rounded tried = scale(number, fives, shift);
        if (tried.whole >= smallest[digits + 1]) {
            exponent++;
            continue;
        }
        tried = round_half_even(tried, shift);
        if (is_ambiguous(number, tried.change, fives)) {
            return false;
        }
        if (digits == DM_EXACT_DIGITS ||
            reads_back(number, tried.change, fives)) {
            write_digits(out, tried.whole, digits, exponent);
            return true;
        }
        digits++;
    }
    return false;
}

bool dm_decimal_shorten(dm_decimal *out, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    if (bits << 1 == 0) {
        *out = (dm_decimal){.digits = "0", .count = 1};
        return true;
    }
    int raised = (int)(bits >> FRACTION_BITS);
    if (raised == 0) { /* subnormal */
        return false;
    }
    const uint64_t one = UINT64_C(1) << FRACTION_BITS;
    binary number = {.mantissa = (bits & (one - 1)) | one,
                     .exponent = raised - EXPONENT_BIAS};
    int power = number.exponent + FRACTION_BITS;
    int exponent = power * LOG10_OF_2 / LOG10_UNIT - (power < 0);
    return try_digits(out, number, exponent);
}
