#include "exchange/export_texts.h"

#include "demarche/text.h"

#include "exchange/control_character.h"

#include <string.h>

/* Where a text stands: its owner's kind and name, and the field. */
struct place {
    const char *owner;
    const char *name;
    const char *field;
};

static dm_status refuse_character(struct place place, const char *what,
                                  unsigned code, size_t offset, dm_error *error)
{
    return dm_error_set(
        error, DM_REFUSED, "%s '%s': %s U+%04X at offset %zu of its %s",
        place.owner, place.name, what, code, offset, place.field);
}

/* U+FFFE and U+FFFF; the rest of UTF-8 is for XML, too. */
static bool is_noncharacter(const char *c)
{
    const unsigned char *byte = (const unsigned char *)c;
    return byte[0] == 0xef && byte[1] == 0xbf && byte[2] >= 0xbe;
}

static dm_status check_text(struct place place, const char *text,
                            dm_error *error)
{
    size_t size = strlen(text);
    size_t valid = dm_text_valid_prefix(text, size);
    for (size_t i = 0; i < valid; i++) {
        if (dm_control_at(text + i)) {
            return refuse_character(place, "control character",
                                    dm_control_code(text + i), i, error);
        }
        if (is_noncharacter(text + i)) {
            unsigned last = (unsigned char)text[i + 2];
            return refuse_character(place, "noncharacter", 0xff40 + last, i,
                                    error);
        }
    }
    if (valid < size) {
        return dm_error_set(error, DM_REFUSED,
                            "%s '%s': broken UTF-8, byte 0x%02X at offset %zu "
                            "of its %s",
                            place.owner, place.name,
                            (unsigned)(unsigned char)text[valid], valid,
                            place.field);
    }
    return DM_OK;
}

static dm_status check_actor(const dm_actor *actor, dm_error *error)
{
    dm_status status = check_text((struct place){"actor", actor->key, "key"},
                                  actor->key, error);
    if (status == DM_OK) {
        status = check_text((struct place){"actor", actor->key, "label"},
                            actor->label, error);
    }
    if (status == DM_OK) {
        status = check_text((struct place){"actor", actor->key, "kind"},
                            actor->kind, error);
    }
    return status;
}

static dm_status check_phase(const dm_phase *phase, dm_error *error)
{
    return check_text((struct place){"phase", phase->label, "label"},
                      phase->label, error);
}

/* Every column of text; the key comes before the others. */
static dm_status check_contact(const dm_table *descriptions, size_t row,
                               dm_error *error)
{
    size_t key = dm_table_find_column(descriptions, "key");
    struct place place = {.owner = "contact",
                          .name = dm_table_get_text(descriptions, row, key)};
    dm_status status = DM_OK;
    for (size_t i = 0; i < dm_table_count_columns(descriptions); i++) {
        const dm_column *column = dm_table_get_column(descriptions, i);
        if (status == DM_OK && column->type == DM_TEXT) {
            place.field = column->name;
            status = check_text(place, dm_table_get_text(descriptions, row, i),
                                error);
        }
    }
    return status;
}

static dm_status check_words(const char *owner, const char *const *words,
                             size_t count, dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        status = check_text((struct place){owner, words[i], "name"}, words[i],
                            error);
    }
    return status;
}

dm_status dm_export_check_texts(const dm_export_source *source, dm_error *error)
{
    const dm_contacts *contacts = source->contacts;
    const dm_phases *phases = source->phases;
    dm_status status = DM_OK;
    for (size_t i = 0; i < contacts->actor_count && status == DM_OK; i++) {
        status = check_actor(&contacts->actors[i], error);
    }
    for (size_t i = 0; i < phases->count && status == DM_OK; i++) {
        status = check_phase(&phases->items[i], error);
    }
    if (status == DM_OK && phases->scheme) {
        status = check_words("scheme", (const char *const *)&phases->scheme, 1,
                             error);
    }
    if (status == DM_OK) {
        status = check_words("channel", contacts->channels,
                             contacts->channel_count, error);
    }
    if (status == DM_OK) {
        status = check_words("topic", contacts->topics, contacts->topic_count,
                             error);
    }
    size_t rows = dm_table_count_rows(source->descriptions);
    for (size_t i = 0; i < rows && status == DM_OK; i++) {
        status = check_contact(source->descriptions, i, error);
    }
    return status;
}
