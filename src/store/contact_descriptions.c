#include "store/contact_descriptions.h"

#include "base/buffer.h"
#include "base/work_progress.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/snapshot.h"
#include "store/stored_date.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static int compare_times(dm_interval a, dm_interval b)
{
    if (a.start != b.start) {
        return a.start < b.start ? -1 : 1;
    }
    return (a.end > b.end) - (a.end < b.end);
}

static int compare_numbers(const void *left, const void *right)
{
    const dm_contact_description *a = left;
    const dm_contact_description *b = right;
    if (a->contact != b->contact) {
        return a->contact < b->contact ? -1 : 1;
    }
    return compare_times(a->when, b->when);
}

/* Put the items in order of their numbers, one for each. */
static void keep_distinct(dm_contact_descriptions *out)
{
    size_t count = out->count;
    qsort(out->items, count, sizeof *out->items, compare_numbers);
    out->count = 0;
    for (size_t i = 0; i < count; i++) {
        if (out->count == 0 ||
            out->items[out->count - 1].contact != out->items[i].contact) {
            out->items[out->count++] = out->items[i];
        }
    }
}

static int compare_ids(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

/* Numbers, ascending; NULL: all there are. */
typedef struct wanted_numbers {
    size_t count;
    int64_t *items;
} wanted_numbers;

static bool sort_wanted(wanted_numbers *out, const dm_contact_numbers *wanted)
{
    *out = (wanted_numbers){0};
    if (!wanted) {
        return true;
    }
    out->items = malloc((wanted->count + 1) * sizeof *out->items);
    if (!out->items) {
        return false;
    }
    if (wanted->count > 0) {
        out->count = wanted->count;
        memcpy(out->items, wanted->items, out->count * sizeof *out->items);
        qsort(out->items, out->count, sizeof *out->items, compare_ids);
    }
    return true;
}

static bool is_wanted(const wanted_numbers *wanted, int64_t contact)
{
    return !wanted->items ||
           (wanted->count > 0 && bsearch(&contact, wanted->items, wanted->count,
                                         sizeof *wanted->items, compare_ids));
}

/* A contact may have arrows in a telling only, which then has its date. */
static void add_told_only(dm_contact_descriptions *out,
                          const dm_contacts *contacts,
                          const wanted_numbers *wanted)
{
    size_t read = out->count;
    for (size_t i = 0; i < contacts->telling_count; i++) {
        const dm_telling *telling = &contacts->tellings[i];
        size_t place;
        if (telling->arrow_count > 0 && is_wanted(wanted, telling->contact) &&
            dm_rows_find(out->items, read, sizeof *out->items, telling->contact,
                         &place) == 0) {
            out->items[out->count++] = (dm_contact_description){
                .contact = telling->contact,
                .when = contacts->telling_arrows[telling->first_arrow].when};
        }
    }
}

/* The distinct contacts behind the arrows and the tellings, ascending. */
static void gather_contacts(dm_contact_descriptions *out,
                            const dm_contacts *contacts,
                            const wanted_numbers *wanted)
{
    for (size_t i = 0; i < contacts->count; i++) {
        if (is_wanted(wanted, contacts->contact[i])) {
            out->items[out->count++] = (dm_contact_description){
                .contact = contacts->contact[i],
                .when = {contacts->start[i], contacts->end[i]}};
        }
    }
    keep_distinct(out);
    add_told_only(out, contacts, wanted);
    keep_distinct(out);
}

static dm_status choose_contacts(dm_contact_descriptions *out,
                                 const dm_contacts *contacts,
                                 const dm_contact_numbers *wanted,
                                 dm_error *error)
{
    wanted_numbers sorted;
    size_t most = contacts->count + contacts->telling_count;
    out->items = calloc(most + 1, sizeof *out->items);
    bool made = sort_wanted(&sorted, wanted) && out->items;
    if (made) {
        gather_contacts(out, contacts, &sorted);
    }
    free(sorted.items);
    return made ? DM_OK
                : dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
}

static const char *keep_date(dm_arena *arena, dm_statement *row, int column)
{
    char day[DM_DAY_TEXT_SIZE];
    return dm_arena_copy_text(arena, dm_stored_date_text(row, column, day));
}

static dm_status describe_row(dm_contact_description *out, dm_store *store,
                              dm_arena *arena, dm_error *error)
{
    dm_statement *row;
    bool found = false;
    dm_status status = dm_store_statement(
        &row, store, dm_query_read_contact_description, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(row, 1, out->contact);
        status = dm_statement_step(row, &found, error);
    }
    if (status != DM_OK) {
        return status;
    }
    if (!found) {
        return dm_error_set(error, DM_REFUSED, "contact %" PRId64 " is gone",
                            out->contact);
    }
    const char *summary = dm_statement_text(row, 3);
    out->key = dm_arena_copy_text(arena, dm_statement_text(row, 0));
    out->date = keep_date(arena, row, 1);
    out->summary = dm_arena_copy_text(arena, summary ? summary : "");
    dm_statement_reset(row);
    return out->key && out->date && out->summary
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
}

/* Records and citations of one contact while they are joined. */
typedef struct source_list {
    const char *read; /* the record whose date is told; NULL: none's */
    const char *date; /* by it; NULL: it states none */
    dm_arena *arena;
    dm_buffer records;
    dm_buffer citations;
} source_list;

/* Whether `text` is one of the parts of `list`, which "; " divides. */
static bool has_part(const char *list, const char *text)
{
    size_t size = strlen(text);
    const char *at = list;
    while ((at = strstr(at, text))) {
        bool begins = at == list || strncmp(at - 2, "; ", 2) == 0;
        bool ends = at[size] == '\0' || strncmp(at + size, "; ", 2) == 0;
        if (begins && ends) {
            return true;
        }
        at++;
    }
    return false;
}

/* A citation may itself be a list: each of its parts is told once. */
static void add_citations(dm_buffer *list, const char *text)
{
    while (*text) {
        text += strspn(text, "; ");
        size_t size = strcspn(text, ";");
        char *part = size ? strndup(text, size) : NULL;
        list->failed |= size && !part;
        if (part && !has_part(dm_buffer_text(list), part)) {
            dm_buffer_add(list, list->size ? "; " : "");
            dm_buffer_add(list, part);
        }
        free(part);
        text += size;
    }
}

static dm_status take_source(void *context, dm_statement *row, dm_error *error)
{
    source_list *sources = context;
    const char *record = dm_statement_text(row, 0);
    dm_buffer_add(&sources->records, sources->records.size ? ";" : "");
    dm_buffer_add(&sources->records, record);
    const char *citation = dm_statement_text(row, 1);
    add_citations(&sources->citations, citation ? citation : "");
    if (sources->read && strcmp(sources->read, record) == 0 &&
        !dm_statement_is_null(row, 3)) {
        sources->date = keep_date(sources->arena, row, 2);
        if (!sources->date) {
            return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
        }
    }
    return DM_OK;
}

static dm_status describe_sources(dm_contact_description *out, dm_store *store,
                                  const char *read, dm_arena *arena,
                                  dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_contact_sources, error);
    if (status != DM_OK) {
        return status;
    }
    source_list sources = {.read = read, .arena = arena};
    dm_statement_bind_integer(statement, 1, out->contact);
    status = dm_rows_each(statement, take_source, &sources, error);
    out->records = dm_arena_copy_text(arena, dm_buffer_text(&sources.records));
    out->citations =
        dm_arena_copy_text(arena, dm_buffer_text(&sources.citations));
    if (sources.date) {
        out->date = sources.date;
    }
    bool failed = sources.records.failed || sources.citations.failed ||
                  !out->records || !out->citations;
    dm_buffer_clear(&sources.records);
    dm_buffer_clear(&sources.citations);
    if (status == DM_OK && failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for citations");
    }
    return status;
}

static int compare_places(const void *left, const void *right)
{
    const dm_contact_description *a =
        *(const dm_contact_description *const *)left;
    const dm_contact_description *b =
        *(const dm_contact_description *const *)right;
    int order = compare_times(a->when, b->when);
    return order ? order : strcmp(a->key, b->key);
}

static dm_status place_contacts(dm_contact_descriptions *out, dm_error *error)
{
    dm_contact_description **order = malloc((out->count + 1) * sizeof *order);
    if (!order) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
    }
    for (size_t i = 0; i < out->count; i++) {
        order[i] = &out->items[i];
    }
    qsort(order, out->count, sizeof *order, compare_places);
    for (size_t i = 0; i < out->count; i++) {
        order[i]->place = i;
    }
    free(order);
    return DM_OK;
}

dm_status dm_contact_descriptions_load(dm_contact_descriptions *out,
                                       dm_store *store,
                                       const dm_contacts *contacts,
                                       const dm_contact_numbers *wanted,
                                       dm_error *error)
{
    *out = (dm_contact_descriptions){0};
    dm_status status = choose_contacts(out, contacts, wanted, error);
    dm_work_begin("describing the contacts");
    for (size_t i = 0; i < out->count && status == DM_OK; i++) {
        status = describe_row(&out->items[i], store, &out->arena, error);
        if (status == DM_OK) {
            status = describe_sources(&out->items[i], store, contacts->record,
                                      &out->arena, error);
        }
        dm_work_tell(i + 1, out->count);
    }
    dm_work_end();
    return status == DM_OK ? place_contacts(out, error) : status;
}

void dm_contact_descriptions_clear(dm_contact_descriptions *descriptions)
{
    free(descriptions->items);
    dm_arena_clear(&descriptions->arena);
    *descriptions = (dm_contact_descriptions){0};
}

const dm_contact_description *
dm_contact_descriptions_find(const dm_contact_descriptions *descriptions,
                             int64_t contact)
{
    size_t index;
    size_t found = dm_rows_find(descriptions->items, descriptions->count,
                                sizeof *descriptions->items, contact, &index);
    assert(found == 1);
    (void)found;
    return &descriptions->items[index];
}

/* In one snapshot, which also spares a lock of the file for each contact. */
static dm_status load_snapshot(dm_contact_descriptions *out, dm_store *store,
                               const dm_contacts *contacts,
                               const dm_contact_numbers *wanted,
                               dm_error *error)
{
    *out = (dm_contact_descriptions){0};
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status == DM_OK) {
        status =
            dm_contact_descriptions_load(out, store, contacts, wanted, error);
    }
    dm_snapshot_end(&snapshot);
    return status;
}

static dm_status describe(dm_table **out, dm_store *store,
                          const dm_contacts *contacts,
                          const dm_contact_numbers *wanted, dm_error *error)
{
    static const dm_column columns[] = {
        {"contact", DM_INTEGER}, {"key", DM_TEXT},     {"date", DM_TEXT},
        {"citations", DM_TEXT},  {"summary", DM_TEXT}, {"place", DM_INTEGER}};
    *out = NULL;
    dm_table *table = NULL;
    dm_contact_descriptions all;
    dm_status status = load_snapshot(&all, store, contacts, wanted, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, sizeof columns / sizeof *columns,
                              error);
    }
    for (size_t i = 0; i < all.count && status == DM_OK; i++) {
        dm_table_put_integer(table, all.items[i].contact);
        dm_table_put_text(table, all.items[i].key);
        dm_table_put_text(table, all.items[i].date);
        dm_table_put_text(table, all.items[i].citations);
        dm_table_put_text(table, all.items[i].summary);
        dm_table_put_integer(table, (int64_t)all.items[i].place);
    }
    if (status == DM_OK) {
        status = dm_table_check(table, error);
    }
    dm_contact_descriptions_clear(&all);
    if (status != DM_OK) {
        dm_table_free(table);
        return status;
    }
    *out = table;
    return DM_OK;
}

dm_status dm_store_describe_contacts(dm_table **out, dm_store *store,
                                     const dm_contacts *contacts,
                                     dm_error *error)
{
    return describe(out, store, contacts, NULL, error);
}

dm_status dm_store_describe_some(dm_table **out, dm_store *store,
                                 const dm_contacts *contacts,
                                 dm_contact_numbers wanted, dm_error *error)
{
    return describe(out, store, contacts, &wanted, error);
}
