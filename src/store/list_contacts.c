#include "demarche/store.h"

#include "base/buffer.h"
#include "store/contact_descriptions.h"
#include "store/run_reading.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

static const dm_column columns[] = {
    {"key", DM_TEXT},       {"date", DM_TEXT},      {"direction", DM_TEXT},
    {"initiator", DM_TEXT}, {"recipient", DM_TEXT}, {"channel", DM_TEXT},
    {"topic", DM_TEXT},     {"records", DM_TEXT},   {"contested", DM_TEXT},
    {"citations", DM_TEXT}, {"summary", DM_TEXT},
};

/** The arrows of one contact, which lie side by side. */
typedef struct contact_run {
    size_t first;
    size_t count;
    dm_interval when;
    const dm_contact_description *description;
} contact_run;

/** What a listing is made of. */
typedef struct contact_listing {
    const dm_contacts *contacts;
    const dm_phases *windows; /**< NULL: no limits */
    size_t count;
    contact_run *runs;
    size_t unsure;
    dm_table *table;
    uint32_t *ends; /**< room for the ends of one contact */
} contact_listing;

static bool counts(const contact_listing *list, dm_interval when)
{
    const dm_phases *windows = list->windows;
    bool some = windows == NULL;
    for (size_t i = 0; windows && i < windows->count && !some; i++) {
        some = dm_count_in_window(when, windows->items[i].window,
                                  list->contacts->dates)
                   .counts > 0;
    }
    return some;
}

static size_t count_arrows(const dm_contacts *contacts, size_t first)
{
    size_t last = first + 1;
    while (last < contacts->count &&
           contacts->contact[last] == contacts->contact[first]) {
        last++;
    }
    return last - first;
}

static void gather_runs(contact_listing *list,
                        const dm_contact_descriptions *descriptions)
{
    const dm_contacts *contacts = list->contacts;
    size_t count;
    for (size_t i = 0; i < contacts->count; i += count) {
        count = count_arrows(contacts, i);
        contact_run run = {
            .first = i,
            .count = count,
            .when = {contacts->start[i], contacts->end[i]},
            .description = dm_contact_descriptions_find(descriptions,
                                                        contacts->contact[i]),
        };
        if (counts(list, run.when)) {
            list->runs[list->count++] = run;
        } else {
            list->unsure++;
        }
    }
}

static int compare_runs(const void *left, const void *right)
{
    const contact_run *a = left;
    const contact_run *b = right;
    if (a->when.start != b->when.start) {
        return a->when.start < b->when.start ? -1 : 1;
    }
    if (a->when.end != b->when.end) {
        return a->when.end < b->when.end ? -1 : 1;
    }
    return strcmp(a->description->key, b->description->key);
}

static int compare_actors(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* The distinct ends on one side, by key: ranks are in the order of keys. */
static dm_status put_ends(contact_listing *list, const uint32_t *ends,
                          size_t count, dm_error *error)
{
    memcpy(list->ends, ends, count * sizeof *ends);
    qsort(list->ends, count, sizeof *ends, compare_actors);
    dm_buffer keys = {0};
    dm_buffer labels = {0};
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && list->ends[i] == list->ends[i - 1]) {
            continue;
        }
        const dm_actor *actor = &list->contacts->actors[list->ends[i]];
        dm_buffer_add_format(&keys, "%s%s", i ? ";" : "", actor->key);
        dm_buffer_add_format(&labels, "%s%s", i ? "; " : "", actor->label);
    }
    dm_table_put_name(list->table, dm_buffer_text(&keys),
                      dm_buffer_text(&labels));
    bool failed = keys.failed || labels.failed;
    dm_buffer_clear(&keys);
    dm_buffer_clear(&labels);
    return failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for a table")
                  : DM_OK;
}

static const char *name_direction(unsigned flags)
{
    if (flags & DM_CONTACT_SYMMETRIC) {
        return "symmetric";
    }
    return flags & DM_CONTACT_UNKNOWN ? "unknown" : "directed";
}

static void put_stated(dm_table *table, const char *text)
{
    dm_table_put_text(table, text[0] ? text : NULL);
}

static dm_status put_run(contact_listing *list, const contact_run *run,
                         dm_error *error)
{
    const dm_contacts *contacts = list->contacts;
    size_t first = run->first;
    dm_table *table = list->table;
    dm_table_put_text(table, run->description->key);
    dm_table_put_text(table, run->description->date);
    dm_table_put_text(table, name_direction(contacts->flags[first]));
    dm_status status =
        put_ends(list, contacts->initiator + first, run->count, error);
    if (status == DM_OK) {
        status = put_ends(list, contacts->recipient + first, run->count, error);
    }
    if (status != DM_OK) {
        return status;
    }
    put_stated(table, contacts->channels[contacts->channel[first]]);
    put_stated(table, contacts->topics[contacts->topic[first]]);
    put_stated(table, run->description->records);
    dm_table_put_text(
        table, contacts->flags[first] & DM_CONTACT_CONTESTED ? "yes" : "no");
    put_stated(table, run->description->citations);
    put_stated(table, run->description->summary);
    return DM_OK;
}

static dm_status put_runs(contact_listing *list, dm_error *error)
{
    dm_status status = dm_table_new(&list->table, columns,
                                    sizeof columns / sizeof *columns, error);
    for (size_t i = 0; i < list->count && status == DM_OK; i++) {
        status = put_run(list, &list->runs[i], error);
    }
    if (status == DM_OK) {
        status = dm_table_check(list->table, error);
    }
    return status;
}

static dm_status fill_listing(contact_listing *list, dm_store *store,
                              dm_error *error)
{
    dm_contact_descriptions descriptions;
    dm_status status = dm_contact_descriptions_load(
        &descriptions, store, list->contacts, NULL, error);
    list->runs = calloc(list->contacts->count + 1, sizeof *list->runs);
    list->ends = calloc(list->contacts->count + 1, sizeof *list->ends);
    if (status == DM_OK && !(list->runs && list->ends)) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    if (status == DM_OK) {
        gather_runs(list, &descriptions);
        qsort(list->runs, list->count, sizeof *list->runs, compare_runs);
        status = put_runs(list, error);
    }
    free(list->runs);
    free(list->ends);
    dm_contact_descriptions_clear(&descriptions);
    return status;
}

static dm_status make_listing(dm_table **out, dm_store *store,
                              const dm_contacts *contacts,
                              const dm_phases *windows, dm_left_out *left_out,
                              dm_error *error)
{
    contact_listing list = {.contacts = contacts, .windows = windows};
    dm_status status = fill_listing(&list, store, error);
    if (status != DM_OK) {
        dm_table_free(list.table);
        return status;
    }
    *out = list.table;
    if (left_out) {
        *left_out = (dm_left_out){.unsure = list.unsure,
                                  .theme = contacts->theme_left_out,
                                  .untold = contacts->untold};
    }
    return DM_OK;
}

static dm_status list_within_phases(dm_table **out, dm_store *store,
                                    const dm_reading *reading,
                                    dm_listing listing, dm_left_out *left_out,
                                    dm_error *error)
{
    dm_phases phases;
    dm_status status = dm_store_read_phases(&phases, store, reading, error);
    const dm_phases *windows = dm_reading_has_limits(reading) ? &phases : NULL;
    dm_contacts *contacts = NULL;
    if (status == DM_OK) {
        status = dm_store_run_reading(&contacts, store, reading, windows,
                                      listing, error);
    }
    if (status == DM_OK) {
        status = make_listing(out, store, contacts, windows, left_out, error);
    }
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    return status;
}

dm_status dm_store_list_contacts(dm_table **out, dm_store *store,
                                 const dm_reading *reading, dm_listing listing,
                                 dm_left_out *left_out, dm_error *error)
{
    *out = NULL;
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status == DM_OK) {
        status =
            list_within_phases(out, store, reading, listing, left_out, error);
    }
    dm_snapshot_end(&snapshot);
    return status;
}
