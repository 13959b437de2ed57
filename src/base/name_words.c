#include "base/name_words.h"

#include "demarche/text.h"

#include "base/buffer.h"
#include "base/latin_spelling.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/** The first and the last code of the Cyrillic block. */
enum { CYRILLIC_FIRST = 0x0400, CYRILLIC_LAST = 0x052F };

static bool is_apostrophe(int32_t code)
{
    return code == '\'' || code == '`' || code == 0x2018 || code == 0x2019 ||
           code == 0x02BC || code == 0x02B9 || code == 0x02BB;
}

static bool is_letter(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* A piece of the folded name, its words parted by single blanks. */
static void spell_piece(dm_buffer *out, bool *cyrillic, const char *folded,
                        size_t size)
{
    bool parted = false;
    for (size_t at = 0; at < size;) {
        int32_t code;
        char ascii[2];
        size_t start = at;
        at += (size_t)utf8proc_iterate((const utf8proc_uint8_t *)folded + at,
                                       (utf8proc_ssize_t)(size - at), &code);
        const char *latin = dm_spell_latin(code, ascii);
        bool kept = latin || is_letter(code);
        *cyrillic |= code >= CYRILLIC_FIRST && code <= CYRILLIC_LAST;
        if (kept && parted && out->size > 0) {
            dm_buffer_add_char(out, ' ');
        }
        if (latin) {
            dm_buffer_add(out, latin);
        } else if (kept) {
            dm_buffer_add_bytes(out, folded + start, at - start);
        }
        parted = !kept && (parted || !is_apostrophe(code));
    }
}

static void add_piece(dm_buffer *out, bool *cyrillic, const char *folded,
                      size_t size)
{
    dm_buffer piece = {0};
    spell_piece(&piece, cyrillic, folded, size);
    if (piece.size > 0 && out->size > 0) {
        dm_buffer_add_char(out, ' ');
    }
    dm_buffer_add(out, dm_buffer_text(&piece));
    out->failed |= piece.failed;
    dm_buffer_clear(&piece);
}

/* Cut `text` into words in its place. */
static void take_words(dm_name_words *name, char *text)
{
    while (*text && name->count < DM_NAME_WORDS) {
        name->words[name->count++] = text;
        char *end = strchr(text, ' ');
        if (!end) {
            return;
        }
        if (name->count < DM_NAME_WORDS) {
            *end = '\0';
        }
        text = end + 1;
    }
}

static bool is_initial(const char *word)
{
    return word[0] && !word[1] && (word[0] < '0' || word[0] > '9');
}

/* Initials that stand behind are given names. */
static void turn_initials(dm_name_words *name)
{
    size_t behind = 0;
    while (behind < name->count &&
           is_initial(name->words[name->count - 1 - behind])) {
        behind++;
    }
    if (behind == 0 || behind + 1 != name->count) {
        return;
    }
    const char *last = name->words[0];
    memmove(&name->words[0], &name->words[1], behind * sizeof name->words[0]);
    name->words[behind] = last;
}

/* What one comma parts is turned round. */
static void spell_name(dm_buffer *out, bool *cyrillic, const char *folded,
                       size_t size)
{
    const char *comma = memchr(folded, ',', size);
    size_t before = comma ? (size_t)(comma - folded) : size;
    if (comma && !memchr(comma + 1, ',', size - before - 1)) {
        add_piece(out, cyrillic, comma + 1, size - before - 1);
        add_piece(out, cyrillic, folded, before);
    } else {
        add_piece(out, cyrillic, folded, size);
    }
}

static dm_status split_name(dm_name_words *out, dm_arena *arena,
                            const char *folded, dm_error *error)
{
    const char *open = strrchr(folded, '(');
    size_t size =
        open && open > folded ? (size_t)(open - folded) : strlen(folded);
    dm_buffer words = {0};
    dm_buffer qualifier = {0};
    spell_name(&words, &out->cyrillic, folded, size);
    add_piece(&qualifier, &out->cyrillic, folded + size, strlen(folded) - size);
    char *text = dm_arena_copy_text(arena, dm_buffer_text(&words));
    out->qualifier = dm_arena_copy_text(arena, dm_buffer_text(&qualifier));
    bool whole = text && out->qualifier && !words.failed && !qualifier.failed;
    dm_buffer_clear(&words);
    dm_buffer_clear(&qualifier);
    if (!whole) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    take_words(out, text);
    turn_initials(out);
    return DM_OK;
}

dm_status dm_name_words_parse(dm_name_words *out, dm_arena *arena,
                              const char *name, dm_error *error)
{
    *out = (dm_name_words){.qualifier = ""};
    if (dm_text_valid_prefix(name, strlen(name)) < strlen(name)) {
        return DM_OK;
    }
    char *folded = dm_text_fold(name);
    if (!folded) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    dm_status status = split_name(out, arena, folded, error);
    free(folded);
    return status;
}
