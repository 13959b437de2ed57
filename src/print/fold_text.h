#ifndef PRINT_FOLD_TEXT_H
#define PRINT_FOLD_TEXT_H

#include <stddef.h>

/**
 * How many bytes of `text` make its first line when it is folded to `columns`:
 * at the last blank that allows it, or else within a word. `*next` is where the
 * second line begins, `size` where there is none. Some of a text that is not
 * empty is always taken.
 */
size_t dm_fold_text(const char *text, size_t size, size_t columns,
                    size_t *next);

#endif
