#include "base/edtf.h"

#include <string.h>

bool dm_edtf_refuse(dm_edtf_reader *reader, const char *at, const char *wish)
{
    if (!reader->wish) {
        reader->wish = wish;
        reader->at = at;
    }
    return false;
}

bool dm_edtf_take(dm_edtf_reader *reader, char character)
{
    if (reader->wish || *reader->at != character) {
        return false;
    }
    reader->at++;
    return true;
}

bool dm_edtf_take_word(dm_edtf_reader *reader, const char *word)
{
    size_t size = strlen(word);
    if (reader->wish || strncmp(reader->at, word, size) != 0) {
        return false;
    }
    reader->at += size;
    return true;
}

bool dm_edtf_require(dm_edtf_reader *reader, char character, const char *wish)
{
    return dm_edtf_take(reader, character) ||
           dm_edtf_refuse(reader, reader->at, wish);
}

/* The drafts wrote `u` for an unspecified digit and `x` for a decade or
 * century; 0 where no digit comes next. */
static char take_digit(dm_edtf_reader *reader)
{
    char character = *reader->at;
    if (character == 'u' || character == 'x') {
        reader->draft = true;
        character = 'X';
    } else if (character != 'X' && (character < '0' || character > '9')) {
        return 0;
    }
    reader->at++;
    return character;
}

bool dm_edtf_take_digits(dm_edtf_reader *reader, int width, dm_edtf_digits *out,
                         const char *wish)
{
    *out = (dm_edtf_digits){.width = width};
    if (reader->wish) {
        return false;
    }
    for (int i = 0; i < width; i++) {
        char digit = take_digit(reader);
        if (!digit) {
            return dm_edtf_refuse(reader, reader->at, wish);
        }
        bool any = digit == 'X';
        out->text[i] = digit;
        out->vague = out->vague || any;
        out->least = out->least * 10 + (any ? 0 : digit - '0');
        out->greatest = out->greatest * 10 + (any ? 9 : digit - '0');
    }
    return true;
}

bool dm_edtf_take_number(dm_edtf_reader *reader, int most, int *out,
                         const char *wish)
{
    const char *at = reader->at;
    dm_edtf_digits digits;
    if (!dm_edtf_take_digits(reader, 2, &digits, wish)) {
        return false;
    }
    *out = digits.least;
    return (!digits.vague && digits.least <= most) ||
           dm_edtf_refuse(reader, at, wish);
}

bool dm_edtf_digits_match(const dm_edtf_digits *digits, int value)
{
    for (int i = digits->width - 1; i >= 0; i--) {
        if (digits->text[i] != 'X' && digits->text[i] - '0' != value % 10) {
            return false;
        }
        value /= 10;
    }
    return value == 0;
}

dm_edtf_qualifiers dm_edtf_take_qualifier(dm_edtf_reader *reader)
{
    if (dm_edtf_take(reader, '%')) {
        return (dm_edtf_qualifiers){.uncertain = true, .approximate = true};
    }
    if (dm_edtf_take_word(reader, "?~")) {
        reader->draft = true;
        return (dm_edtf_qualifiers){.uncertain = true, .approximate = true};
    }
    if (dm_edtf_take(reader, '?')) {
        return (dm_edtf_qualifiers){.uncertain = true};
    }
    return (dm_edtf_qualifiers){.approximate = dm_edtf_take(reader, '~')};
}
