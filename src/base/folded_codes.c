#include "base/folded_codes.h"

#include "demarche/text.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

dm_folded_codes dm_fold_codes(const char *text)
{
    dm_folded_codes folded = {0};
    char *bytes = dm_text_fold(text);
    if (!bytes) {
        return folded;
    }
    size_t size = strlen(bytes);
    folded.codes = malloc((size + 1) * sizeof *folded.codes);
    if (folded.codes) {
        for (size_t at = 0; at < size; folded.length++) {
            at += (size_t)utf8proc_iterate((const utf8proc_uint8_t *)bytes + at,
                                           (utf8proc_ssize_t)(size - at),
                                           &folded.codes[folded.length]);
        }
    }
    free(bytes);
    return folded;
}
