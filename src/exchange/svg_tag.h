#ifndef EXCHANGE_SVG_TAG_H
#define EXCHANGE_SVG_TAG_H

#include <stdbool.h>
#include <stddef.h>

/** A part of a picture as text, from `at` to before `end`. */
typedef struct dm_svg_text {
    const char *at;
    const char *end;
} dm_svg_text;

typedef struct dm_svg_attribute {
    dm_svg_text name;
    dm_svg_text value; /**< without quotes, escaped as it stands */
} dm_svg_attribute;

bool dm_svg_begins(dm_svg_text text, const char *with);
bool dm_svg_is(dm_svg_text text, const char *other);

/** Past the next `mark`, or the end. */
dm_svg_text dm_svg_skip(dm_svg_text text, const char *mark);

/** Take the next attribute of the tag whose rest is `text`; false at its end,
 * where `text` begins with what ends it. */
bool dm_svg_take_attribute(dm_svg_attribute *out, dm_svg_text *text);

#endif
