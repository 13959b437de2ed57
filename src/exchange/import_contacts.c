#include "base/buffer.h"
#include "base/slug.h"
#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"

#include <stdlib.h>
#include <string.h>

static dm_status add_party(dm_row *row, dm_cell cell, const char *role,
                           int64_t actor, dm_error *error)
{
    dm_import *import = row->import;
    for (size_t i = 0; i < import->party_count; i++) {
        const dm_party_row *other = &import->parties[i];
        if (other->actor == actor && strcmp(other->role, role) == 0) {
            dm_row_refuse(row, cell, "'%s' stands twice as %s", cell.text,
                          role);
            return DM_OK;
        }
    }
    if (import->party_count == import->party_capacity) {
        size_t capacity =
            import->party_capacity ? 2 * import->party_capacity : 8;
        dm_party_row *parties =
            realloc(import->parties, capacity * sizeof *parties);
        if (!parties) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot keep the parties");
        }
        import->parties = parties;
        import->party_capacity = capacity;
    }
    import->parties[import->party_count++] = (dm_party_row){role, actor};
    return DM_OK;
}

static bool take_name(dm_cell *item, dm_cell *rest, const dm_row *row)
{
    if (!row->whole_names || !*rest->text) {
        return dm_cell_take_item(item, rest);
    }
    *item = *rest;
    rest->text += strlen(rest->text);
    return true;
}

/* The actors of one cell; the first goes to `*first` where that is wanted, the
 * others become parties. */
static dm_status take_side(int64_t *first, dm_row *row, size_t column,
                           const char *role, dm_error *error)
{
    dm_cell cell = dm_row_cell(row, column);
    dm_cell rest = cell;
    size_t count = 0;
    dm_cell item;
    dm_status status = DM_OK;
    while (status == DM_OK && take_name(&item, &rest, row)) {
        int64_t actor;
        count++;
        status = dm_cell_actor(&actor, row, item, error);
        if (status != DM_OK || !actor) {
            continue;
        }
        if (first && !*first) {
            *first = actor;
        } else if (first && *first == actor) {
            dm_row_refuse(row, item, "'%s' stands twice as %s", item.text,
                          role);
        } else {
            status = add_party(row, item, role, actor, error);
        }
    }
    if (first && !count) {
        dm_row_refuse(row, cell, "no %s, expected an actor", role);
    }
    return status;
}

static bool is_on_side(const dm_import *import, int64_t first, const char *role,
                       int64_t actor)
{
    if (first == actor) {
        return true;
    }
    for (size_t i = 0; i < import->party_count; i++) {
        if (import->parties[i].actor == actor &&
            strcmp(import->parties[i].role, role) == 0) {
            return true;
        }
    }
    return false;
}

static void check_sides(dm_row *row, const dm_contact_row *contact)
{
    const dm_import *import = row->import;
    bool self =
        contact->initiator &&
        is_on_side(import, contact->recipient, "recipient", contact->initiator);
    for (size_t i = 0; i < import->party_count; i++) {
        self |= strcmp(import->parties[i].role, "initiator") == 0 &&
                is_on_side(import, contact->recipient, "recipient",
                           import->parties[i].actor);
    }
    if (self) {
        dm_row_refuse(row, dm_row_cell(row, DM_CONTACTS_RECIPIENT),
                      "an actor is in contact with itself, expected another "
                      "recipient");
    }
}

static dm_status take_parties(dm_contact_row *contact, dm_row *row,
                              dm_error *error)
{
    row->import->party_count = 0;
    dm_status status = take_side(&contact->initiator, row,
                                 DM_CONTACTS_INITIATOR, "initiator", error);
    if (status == DM_OK) {
        status = take_side(&contact->recipient, row, DM_CONTACTS_RECIPIENT,
                           "recipient", error);
    }
    if (status == DM_OK) {
        check_sides(row, contact);
        status = take_side(NULL, row, DM_CONTACTS_ATTENDEES, "attendee", error);
    }
    if (status == DM_OK) {
        status = take_side(NULL, row, DM_CONTACTS_VIA, "via", error);
    }
    contact->parties = row->import->parties;
    contact->party_count = row->import->party_count;
    return status;
}

static void take_numbers(dm_contact_row *contact, dm_row *row)
{
    dm_cell count = dm_row_cell(row, DM_CONTACTS_COUNT);
    dm_cell reports = dm_row_cell(row, DM_CONTACTS_REPORTS);
    size_t size = strlen(count.text);
    bool open = size && count.text[size - 1] == '+';
    if (open) {
        count.text[size - 1] = '\0';
    }
    contact->count_min =
        size ? dm_cell_number(row, count, 1, "1, a number, or such as 2+") : 1;
    contact->count_max = open ? 0 : contact->count_min;
    contact->reports =
        *reports.text ? dm_cell_number(row, reports, 0, "a number") : -1;
}

static dm_status take_contact(dm_contact_row *contact, dm_row *row,
                              dm_error *error)
{
    static const char *const kinds[] = {"contact", "silence", NULL};
    static const char *const directions[] = {"directed", "symmetric", "unknown",
                                             NULL};
    contact->key = dm_row_text(row, DM_CONTACTS_KEY);
    contact->kind = dm_cell_word(row, dm_row_cell(row, DM_CONTACTS_KIND),
                                 "kind of contact", kinds, "contact");
    contact->direction =
        dm_cell_word(row, dm_row_cell(row, DM_CONTACTS_DIRECTION), "direction",
                     directions, "directed");
    contact->channel = dm_row_text(row, DM_CONTACTS_CHANNEL);
    contact->topic = dm_row_text(row, DM_CONTACTS_TOPIC);
    contact->place = dm_row_text(row, DM_CONTACTS_PLACE);
    contact->code = dm_row_text(row, DM_CONTACTS_CODE);
    contact->code_scheme = dm_row_text(row, DM_CONTACTS_CODE_SCHEME);
    contact->summary = dm_row_text(row, DM_CONTACTS_SUMMARY);
    contact->note = dm_row_text(row, DM_CONTACTS_NOTE);
    contact->origin = row->import->origin;
    contact->origin_line = (int64_t)row->csv->line;
    take_numbers(contact, row);
    dm_status status = dm_cell_date(&contact->date, row,
                                    dm_row_cell(row, DM_CONTACTS_DATE), error);
    if (status == DM_OK) {
        status = take_parties(contact, row, error);
    }
    return status;
}

static void check_key(dm_row *row, dm_cell cell)
{
    size_t size = strlen(cell.text);
    if (strpbrk(cell.text, ";:\n\r") ||
        (size && (cell.text[0] == ' ' || cell.text[size - 1] == ' '))) {
        dm_row_refuse(row, cell,
                      "'%s' is no key, expected one without ';', "
                      "':' and outer blanks",
                      cell.text);
    }
}

static dm_status remember_answers(dm_row *row, int64_t contact,
                                  dm_outcome outcome, dm_error *error)
{
    dm_import *import = row->import;
    dm_cell cell = dm_row_cell(row, DM_CONTACTS_ANSWERS);
    if (!*cell.text && outcome == DM_KEPT) {
        return DM_OK;
    }
    cell.text = dm_arena_copy_text(&import->texts, cell.text);
    if (!cell.text) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep the answers");
    }
    if (import->waiting_count == import->waiting_capacity) {
        size_t capacity =
            import->waiting_capacity ? 2 * import->waiting_capacity : 64;
        dm_waiting_answers *waiting =
            realloc(import->waiting, capacity * sizeof *waiting);
        if (!waiting) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot keep the answers");
        }
        import->waiting = waiting;
        import->waiting_capacity = capacity;
    }
    import->waiting[import->waiting_count++] =
        (dm_waiting_answers){contact, outcome, cell, dm_row_find_place(row)};
    return DM_OK;
}

/* Also a refused contact is known: its accounts are not wrong for that. */
static dm_status remember_contact(dm_row *row, const char *key, int64_t id,
                                  dm_error *error)
{
    dm_key_index *contacts = &row->import->contacts;
    bool known = !*key || dm_key_index_find(contacts, key) != NULL;
    if (!known && !dm_key_index_add(contacts, key, row->refused ? 0 : id,
                                    row->csv->line)) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep a contact");
    }
    return DM_OK;
}

/* `date-initiator-recipient` as the row tells them. */
static dm_status add_base(dm_buffer *base, dm_row *row, const char *date,
                          dm_error *error)
{
    const char *parts[] = {*date ? date : "undated",
                           dm_row_text(row, DM_CONTACTS_INITIATOR),
                           dm_row_text(row, DM_CONTACTS_RECIPIENT)};
    for (size_t i = 0; i < 3; i++) {
        char *slug = dm_text_slug(parts[i]);
        if (!slug) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot derive a key");
        }
        dm_buffer_add(base, i ? "-" : "");
        dm_buffer_add(base, slug);
        free(slug);
    }
    return DM_OK;
}

/* Counts up until the key is free in this import and, in the store, is free or
 * has the same content: so a file without keys may come twice. */
static dm_status put_with_derived_key(int64_t *id, dm_outcome *outcome,
                                      dm_row *row, dm_contact_row *contact,
                                      dm_buffer *key, dm_error *error)
{
    dm_import *import = row->import;
    size_t base_size = key->size;
    dm_status status = DM_OK;
    *outcome = DM_DIFFERS;
    for (int n = 1; status == DM_OK && *outcome == DM_DIFFERS; n++) {
        if (n > 1) {
            key->size = base_size;
            dm_buffer_add_format(key, "-%d", n);
        }
        if (key->failed) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot derive a key");
        }
        contact->key = dm_buffer_text(key);
        if (!dm_key_index_find(&import->contacts, contact->key)) {
            status = dm_put_contact(id, outcome, import->store, contact, error);
        }
    }
    if (status == DM_OK) {
        status = remember_contact(row, contact->key, *id, error);
    }
    return status;
}

static dm_status put_without_key(int64_t *id, dm_outcome *outcome, dm_row *row,
                                 dm_contact_row *contact, dm_error *error)
{
    dm_buffer key = {0};
    dm_status status =
        add_base(&key, row, dm_row_text(row, DM_CONTACTS_DATE), error);
    if (status == DM_OK) {
        /* A key that was made up here says nothing of what has it. */
        dm_put_replacing(row->import->store, false);
        status = put_with_derived_key(id, outcome, row, contact, &key, error);
        dm_put_replacing(row->import->store, row->import->options->existing ==
                                                 DM_EXISTING_REPLACED);
    }
    dm_buffer_clear(&key);
    return status;
}

static dm_status put_with_key(int64_t *id, dm_outcome *outcome, dm_row *row,
                              const dm_contact_row *contact, dm_error *error)
{
    dm_cell key = dm_row_cell(row, DM_CONTACTS_KEY);
    dm_status status =
        dm_put_contact(id, outcome, row->import->store, contact, error);
    dm_row_check_outcome(row, key, *outcome, "a contact of this key");
    return status;
}

dm_status dm_import_contact(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    dm_cell key = dm_row_cell(row, DM_CONTACTS_KEY);
    dm_contact_row contact = {0};
    dm_status status = take_contact(&contact, row, error);
    if (status == DM_OK && *key.text) {
        check_key(row, key);
        status = dm_row_claim(row, key, key.text, error);
    }
    int64_t id = 0;
    if (status == DM_OK && !row->refused) {
        status = *key.text
                     ? put_with_key(&id, outcome, row, &contact, error)
                     : put_without_key(&id, outcome, row, &contact, error);
    }
    if (status == DM_OK) {
        status = remember_contact(row, key.text, id, error);
    }
    if (status == DM_OK && !row->refused) {
        status = remember_answers(row, id, *outcome, error);
    }
    return status;
}
