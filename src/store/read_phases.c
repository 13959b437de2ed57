#include "demarche/store.h"

#include "base/arena.h"
#include "store/contact_hull.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/run_reading.h"
#include "store/unknown_name.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The names of the schemes in the order in which they came. */
typedef struct scheme_list {
    size_t count;
    const char **names;
    size_t capacity;
    dm_arena arena;
} scheme_list;

static dm_status take_scheme(void *context, dm_statement *row, dm_error *error)
{
    scheme_list *schemes = context;
    const char *name =
        dm_arena_copy_text(&schemes->arena, dm_statement_text(row, 0));
    if (!name || !dm_rows_reserve((void **)&schemes->names, schemes->count,
                                  &schemes->capacity, sizeof *schemes->names)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for schemes");
    }
    schemes->names[schemes->count++] = name;
    return DM_OK;
}

static void clear_schemes(scheme_list *schemes)
{
    free(schemes->names);
    dm_arena_clear(&schemes->arena);
}

/* The index among `names` of the one that is `name`, by bytes or else folded;
 * DM_USAGE when there is none. */
static dm_status find_name(size_t *out, const char *what, const char *name,
                           const char *const *names, size_t count,
                           dm_error *error)
{
    for (*out = 0; *out < count; ++*out) {
        if (strcmp(names[*out], name) == 0) {
            return DM_OK;
        }
    }
    dm_folded_name folded = {0};
    dm_status status = dm_folded_name_init(&folded, name, error);
    if (status != DM_OK) {
        return status;
    }
    for (*out = 0; *out < count; ++*out) {
        if (dm_folded_name_equals(&folded, names[*out])) {
            break;
        }
    }
    dm_folded_name_clear(&folded);
    return *out < count ? DM_OK
                        : dm_refuse_name(error, what, name, names, count);
}

/* The scheme asked for, or the first; NULL when there is none to choose. */
static dm_status choose_scheme(char **out, const scheme_list *schemes,
                               const char *asked, dm_error *error)
{
    *out = NULL;
    size_t index = 0;
    if (asked) {
        dm_status status = find_name(&index, "scheme", asked, schemes->names,
                                     schemes->count, error);
        if (status != DM_OK) {
            return status;
        }
    } else if (schemes->count == 0) {
        return DM_OK;
    }
    *out = strdup(schemes->names[index]);
    return *out ? DM_OK
                : dm_error_set(error, DM_NO_MEMORY, "no memory for schemes");
}

static dm_status find_scheme(char **out, dm_store *store, const char *asked,
                             dm_error *error)
{
    *out = NULL;
    scheme_list schemes = {0};
    const char *query =
        asked ? dm_query_read_schemes : dm_query_read_first_scheme;
    dm_status status = dm_rows_of(store, query, take_scheme, &schemes, error);
    if (status == DM_OK) {
        status = choose_scheme(out, &schemes, asked, error);
    }
    clear_schemes(&schemes);
    return status;
}

static dm_status take_phase(void *context, dm_statement *row, dm_error *error)
{
    dm_interval window = {dm_statement_integer(row, 2),
                          dm_statement_integer(row, 3)};
    return dm_phases_add(context, dm_statement_integer(row, 0),
                         dm_statement_text(row, 1), window, error);
}

static dm_status load_phases(dm_phases *out, dm_store *store, dm_error *error)
{
    dm_statement *statement;
    dm_status status =
        dm_store_statement(&statement, store, dm_query_read_phases, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, out->scheme);
        status = dm_rows_each(statement, take_phase, out, error);
    }
    return status;
}

/* A date that is open counts with a day at its other end. */
static dm_interval close_interval(dm_interval when)
{
    if (when.start == DM_TIME_MIN) {
        when.start = when.end - DM_DAY_S;
    }
    if (when.end == DM_TIME_MAX) {
        when.end = when.start + DM_DAY_S;
    }
    return when;
}

/* The same hull where a record's accounts state dates of their own. */
static dm_status find_record_hull(dm_interval *out, bool *found,
                                  dm_store *store, const dm_reading *reading,
                                  dm_error *error)
{
    dm_reading all = {.record = reading->record, .widths = reading->widths};
    dm_contacts *contacts;
    dm_status status = dm_store_run_reading(&contacts, store, &all, NULL,
                                            DM_LIST_CONTACTS, error);
    if (status != DM_OK) {
        return status;
    }
    *found = contacts->count > 0;
    *out = (dm_interval){DM_TIME_MAX, DM_TIME_MIN};
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when =
            close_interval((dm_interval){contacts->start[i], contacts->end[i]});
        out->start = when.start < out->start ? when.start : out->start;
        out->end = when.end > out->end ? when.end : out->end;
    }
    dm_contacts_free(contacts);
    return DM_OK;
}

static dm_status add_whole(dm_phases *out, dm_store *store,
                           const dm_reading *reading, dm_error *error)
{
    const dm_widths *widths =
        reading->widths ? reading->widths : &dm_widths_default;
    dm_interval hull;
    bool found;
    dm_status status =
        reading->record
            ? find_record_hull(&hull, &found, store, reading, error)
            : dm_store_find_hull(&hull, &found, store, widths, error);
    if (status == DM_OK && found) {
        status = dm_phases_add(out, 0, "all", hull, error);
    }
    return status;
}

/* The phase whose order `text` is, or `phases->count`. */
static size_t find_order(const dm_phases *phases, const char *text)
{
    char *end;
    errno = 0;
    long long order = strtoll(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0') {
        return phases->count;
    }
    size_t index = 0;
    while (index < phases->count && phases->items[index].order != order) {
        index++;
    }
    return index;
}

static dm_status find_label(size_t *out, const dm_phases *phases,
                            const char *label, dm_error *error)
{
    const char **labels = calloc(phases->count + 1, sizeof *labels);
    if (!labels) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for phases");
    }
    for (size_t i = 0; i < phases->count; i++) {
        labels[i] = phases->items[i].label;
    }
    dm_status status =
        find_name(out, "phase", label, labels, phases->count, error);
    free(labels);
    return status;
}

static dm_status keep_phase(dm_phases *phases, const char *asked,
                            dm_error *error)
{
    size_t index = find_order(phases, asked);
    if (index == phases->count) {
        dm_status status = find_label(&index, phases, asked, error);
        if (status != DM_OK) {
            return status;
        }
    }
    dm_phase kept = phases->items[index];
    phases->items[index] = phases->items[0];
    phases->items[0] = kept;
    for (size_t i = 1; i < phases->count; i++) {
        free(phases->items[i].label);
    }
    phases->count = 1;
    return DM_OK;
}

static dm_status read_windows(dm_phases *out, dm_store *store,
                              const dm_reading *reading, dm_error *error)
{
    dm_status status = find_scheme(&out->scheme, store, reading->scheme, error);
    if (status == DM_OK) {
        status = out->scheme ? load_phases(out, store, error)
                             : add_whole(out, store, reading, error);
    }
    if (status == DM_OK && reading->phase) {
        status = keep_phase(out, reading->phase, error);
    }
    if (status == DM_OK) {
        dm_phases_clip(
            out,
            (dm_interval){
                reading->since ? reading->since->bounds.start : DM_TIME_MIN,
                reading->until ? reading->until->bounds.end : DM_TIME_MAX});
    }
    return status;
}

dm_status dm_store_read_phases(dm_phases *out, dm_store *store,
                               const dm_reading *reading, dm_error *error)
{
    *out = (dm_phases){0};
    dm_status status = read_windows(out, store, reading, error);
    if (status != DM_OK) {
        dm_phases_clear(out);
    }
    return status;
}
