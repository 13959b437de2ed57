#include "print/digit_pairs.h"

#include <string.h>

static const char pairs[] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536"
    "37383940414243444546474849505152535455565758596061626364656667686970717273"
    "74757677787980818283848586878889909192939495969798"
    "99";

void dm_digits_write(char *out, uint64_t value, int count)
{
    for (; count >= 2; count -= 2) {
        memcpy(out + count - 2, pairs + 2 * (value % 100), 2);
        value /= 100;
    }
    if (count == 1) {
        *out = (char)('0' + value % 10);
    }
}

int dm_digits_count(uint64_t value)
{
    int count = 1;
    for (; value >= 10000; value /= 10000) {
        count += 4;
    }
    return count + (value >= 10) + (value >= 100) + (value >= 1000);
}
