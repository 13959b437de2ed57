#ifndef BASE_FOLDED_CODES_H
#define BASE_FOLDED_CODES_H

#include <stddef.h>
#include <stdint.h>

/** The folded code points of a text; `codes` is NULL where it has none. */
typedef struct dm_folded_codes {
    int32_t *codes;
    size_t length;
} dm_folded_codes;

/** The caller frees the codes; they are NULL when memory runs out or the text
 * is not UTF-8. */
dm_folded_codes dm_fold_codes(const char *text);

#endif
