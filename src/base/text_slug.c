#include "base/slug.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/buffer.h"
#include "base/latin_spelling.h"
#include "demarche/text.h"

static void spell_text(dm_buffer *slug, const char *folded)
{
    bool parted = false;
    size_t size = strlen(folded);
    for (size_t at = 0; at < size;) {
        int32_t code;
        at += (size_t)utf8proc_iterate((const utf8proc_uint8_t *)folded + at,
                                       (utf8proc_ssize_t)(size - at), &code);
        char ascii[2];
        const char *latin = dm_spell_latin(code, ascii);
        if (!latin) {
            parted = slug->size > 0;
        } else if (*latin) {
            dm_buffer_add(slug, parted ? "-" : "");
            dm_buffer_add(slug, latin);
            parted = false;
        }
    }
}

char *dm_text_slug(const char *name)
{
    char *folded = dm_text_fold(name);
    if (!folded) {
        return NULL;
    }
    dm_buffer slug = {0};
    spell_text(&slug, folded);
    if (slug.size == 0) {
        dm_buffer_add(&slug, "actor");
    }
    free(folded);
    return dm_buffer_take(&slug);
}
