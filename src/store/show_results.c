#include "store/show_results.h"

#include "demarche/reading.h"

#include "model/arrow_kind.h"
#include "store/name_list.h"
#include "store/run_reading.h"
#include "store/show_phases.h"

/** The readings of a contact. Approaches of actors come first: every contact
 * has them. */
static const struct {
    const char *field;
    dm_level level;
    dm_basis basis;
} readings[] = {
    {"actor_approach", DM_LEVEL_ACTOR, DM_BASIS_APPROACH},
    {"actor_theme", DM_LEVEL_ACTOR, DM_BASIS_THEME},
    {"state_approach", DM_LEVEL_STATE, DM_BASIS_APPROACH},
    {"state_theme", DM_LEVEL_STATE, DM_BASIS_THEME},
};

#define READING_COUNT (sizeof readings / sizeof *readings)
#define DASH "\xE2\x80\x93" /* U+2013 */

enum { ACTOR_APPROACH, ACTOR_THEME };

/** What each reading makes of a contact; NULL where it is not read. */
typedef struct contact_results {
    dm_contacts *by[READING_COUNT];
} contact_results;

static void clear_results(contact_results *results)
{
    for (size_t i = 0; i < READING_COUNT; i++) {
        dm_contacts_free(results->by[i]);
    }
}

/* Of a silence only its sides and its date are of use. */
static dm_status read_results(contact_results *results, dm_store *store,
                              dm_shown_contact contact, dm_error *error)
{
    size_t count = contact.is_silence ? 1 : READING_COUNT;
    dm_status status = DM_OK;
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        dm_reading reading = {.level = readings[i].level,
                              .basis = readings[i].basis};
        status = dm_store_run_reading_of(&results->by[i], store, &reading,
                                         contact.number, error);
    }
    return status;
}

/* The flags of its arrows or-ed; those within one state, which its record tells
 * at both ends, have a say only where there are no others. */
static unsigned unite_flags(const dm_contacts *contacts)
{
    unsigned external = 0;
    unsigned internal = 0;
    size_t external_count = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        if (contacts->flags[i] & DM_CONTACT_INTERNAL) {
            internal |= contacts->flags[i];
        } else {
            external |= contacts->flags[i];
            external_count++;
        }
    }
    return external_count > 0 ? external : internal;
}

static const char *name_telling(unsigned flags)
{
    const unsigned both =
        DM_CONTACT_TOLD_BY_INITIATOR | DM_CONTACT_TOLD_BY_RECIPIENT;
    if (!(flags & both)) {
        return "neither side";
    }
    if (flags & DM_CONTACT_INTERNAL) {
        return "within one side";
    }
    return (flags & both) == both ? "both sides" : "one of the two sides";
}

static void put_told_by(dm_field_list *fields, unsigned flags)
{
    const dm_shown_accounts *accounts = fields->accounts;
    if (accounts->count == 0) {
        dm_field_list_put(fields, "told_by", "no record");
        return;
    }
    for (size_t i = 0; i < accounts->count; i++) {
        dm_field_list_join(fields, "; ", accounts->items[i].record);
    }
    dm_buffer_add_format(&fields->joined, " (%s)", name_telling(flags));
    dm_field_list_put_joined(fields, "told_by");
}

/* On the basis of a reading: all arrows of a contact say the same. */
static bool is_contested(const dm_contacts *contacts)
{
    return contacts && contacts->count > 0 &&
           contacts->flags[0] & DM_CONTACT_CONTESTED;
}

static void put_contested(dm_field_list *fields, const contact_results *results)
{
    static const char *const words[] = {"no", "initiator", "theme", "both"};
    bool initiator = is_contested(results->by[ACTOR_APPROACH]);
    bool theme = is_contested(results->by[ACTOR_THEME]);
    dm_field_list_put(fields, "contested", words[initiator + 2 * theme]);
}

/* "by Germany", "contested, symmetric (in no share)" */
static void add_kind(dm_buffer *text, unsigned flags, const char *initiator)
{
    if (flags & DM_CONTACT_CONTESTED) {
        dm_buffer_add(text, "contested, ");
    }
    switch (dm_arrow_kind_of(flags)) {
    case DM_KIND_INITIATIVE:
        dm_buffer_add_format(text, "by %s", initiator);
        break;
    case DM_KIND_REPLY:
        dm_buffer_add_format(text, "reply of %s (in no share)", initiator);
        break;
    case DM_KIND_SYMMETRIC:
        dm_buffer_add(text, "symmetric (in no share)");
        break;
    case DM_KIND_UNKNOWN:
        dm_buffer_add(text, "unknown (in no share)");
        break;
    }
}

/* A pair, the first of it by key, and how it counts. */
static void put_arrow(dm_field_list *fields, const char *field,
                      const dm_contacts *contacts, size_t arrow)
{
    const dm_actor *initiator = &contacts->actors[contacts->initiator[arrow]];
    const dm_actor *recipient = &contacts->actors[contacts->recipient[arrow]];
    bool begun_by_a = initiator < recipient;
    const dm_actor *a = begun_by_a ? initiator : recipient;
    const dm_actor *b = begun_by_a ? recipient : initiator;
    dm_name_list pair = {0};
    dm_buffer_add_format(&pair.keys, "%s " DASH " %s: ", a->key, b->key);
    dm_buffer_add_format(&pair.labels, "%s " DASH " %s: ", a->label, b->label);
    add_kind(&pair.keys, contacts->flags[arrow], initiator->key);
    add_kind(&pair.labels, contacts->flags[arrow], initiator->label);
    fields->joined.failed |= dm_name_list_has_failed(&pair);
    dm_field_list_put_name(fields, field, dm_buffer_text(&pair.keys),
                           dm_buffer_text(&pair.labels));
    dm_name_list_clear(&pair);
}

static bool is_dated(const dm_contacts *contacts)
{
    return contacts->count == 0 || contacts->start[0] != DM_TIME_MIN ||
           contacts->end[0] != DM_TIME_MAX;
}

static void put_arrows(dm_field_list *fields, const char *field,
                       const dm_contacts *contacts)
{
    if (!is_dated(contacts)) {
        dm_field_list_put(fields, field, "left out: undated");
        return;
    }
    for (size_t i = 0; i < contacts->count; i++) {
        put_arrow(fields, field, contacts, i);
    }
    if (contacts->theme_left_out > 0) {
        dm_field_list_put(fields, field, "left out: nobody raised the theme");
    } else if (contacts->count == 0) {
        dm_field_list_put(fields, field, "left out: within one state");
    }
}

static void put_counting(dm_field_list *fields, const contact_results *results)
{
    for (size_t i = 0; i < READING_COUNT; i++) {
        put_arrows(fields, readings[i].field, results->by[i]);
    }
}

static dm_status put_results(dm_field_list *fields, dm_store *store,
                             const contact_results *results, dm_error *error)
{
    const dm_contacts *first = results->by[ACTOR_APPROACH];
    dm_interval when = {first->start[0], first->end[0]};
    put_told_by(fields, unite_flags(first));
    put_contested(fields, results);
    return dm_show_phases(fields, store, when, error);
}

dm_status dm_show_results(dm_field_list *fields, dm_store *store,
                          dm_shown_contact contact, dm_error *error)
{
    contact_results results = {0};
    dm_status status = read_results(&results, store, contact, error);
    /* A file that was tampered with may have one of an actor with itself. */
    if (status == DM_OK && results.by[ACTOR_APPROACH]->count > 0) {
        status = put_results(fields, store, &results, error);
    }
    if (status == DM_OK && !contact.is_silence) {
        put_counting(fields, &results);
    }
    clear_results(&results);
    return status;
}
