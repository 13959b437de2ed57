#include "demarche/export.h"

#include "exchange/unfit_text.h"

/* Where a text stands: its owner's kind and name, and the field. */
struct place {
    const char *owner;
    const char *name;
    const char *field;
};

static dm_status check_text(struct place place, const char *text,
                            dm_error *error)
{
    char unfit[DM_UNFIT_TEXT_SIZE];

    if (!dm_unfit_text_find(unfit, text)) {
        return DM_OK;
    }
    return dm_error_set(error, DM_REFUSED, "%s '%s': %s of its %s", place.owner,
                        place.name, unfit, place.field);
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

dm_status dm_export_check_texts(const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_table *descriptions, dm_error *error)
{
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
    size_t rows = dm_table_count_rows(descriptions);
    for (size_t i = 0; i < rows && status == DM_OK; i++) {
        status = check_contact(descriptions, i, error);
    }
    return status;
}
