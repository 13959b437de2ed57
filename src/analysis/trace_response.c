#include "demarche/trace.h"

#include "analysis/finish_table.h"
#include "analysis/overtures.h"
#include "analysis/row_names.h"
#include "analysis/trace_list.h"
#include "analysis/traced_table.h"
#include "analysis/window_count.h"

enum { CONTACTS, OPEN, SILENCES, LIST_COUNT };

static const char *const column_names[] = {[CONTACTS] = "contact_keys",
                                           [OPEN] = "open_keys",
                                           [SILENCES] = "silence_keys"};

/* A table of directions being traced. */
typedef struct direction_trace {
    const dm_table *table;
    dm_trace_source source;
    dm_trace_list lists[LIST_COUNT];
} direction_trace;

static void clear_lists(direction_trace *trace)
{
    for (int i = 0; i < LIST_COUNT; i++) {
        dm_trace_list_clear(&trace->lists[i]);
    }
}

static dm_tally_key direct_key(const dm_contacts *contacts, size_t arrow,
                               size_t window)
{
    return (dm_tally_key){.window = window,
                          .a = contacts->initiator[arrow],
                          .b = contacts->recipient[arrow]};
}

/* The overtures that count in the windows and, where asked, those that may. */
static void add_overtures(direction_trace *trace, bool with_unsure)
{
    const dm_contacts *contacts = trace->source.contacts;
    const dm_phases *phases = trace->source.phases;
    for (size_t i = 0; i < contacts->count; i++) {
        for (size_t w = 0; w < phases->count; w++) {
            dm_window_count count =
                dm_count_arrow(contacts, i, phases->items[w].window);
            if (dm_arrow_is_overture(contacts, i) &&
                (count.counts > 0 || (with_unsure && count.unsure))) {
                dm_trace_list_add(&trace->lists[CONTACTS],
                                  direct_key(contacts, i, w), i);
            }
        }
    }
}

static void add_answers(direction_trace *trace, const dm_overtures *overtures)
{
    for (size_t i = 0; i < overtures->count; i++) {
        const dm_overture *overture = &overtures->items[i];
        if (overture->has_answer) {
            dm_trace_list_add(&trace->lists[CONTACTS], overture->key,
                              overture->answer);
        }
        if (overture->state == DM_OVERTURE_OPEN) {
            dm_trace_list_add(&trace->lists[OPEN], overture->key,
                              overture->arrow);
        }
    }
}

/* The silent side is the one that was asked. */
static void add_silences(direction_trace *trace)
{
    const dm_contacts *silences = trace->source.silences;
    const dm_phases *phases = trace->source.phases;
    for (size_t i = 0; silences && i < silences->count; i++) {
        dm_interval when = dm_arrow_interval(silences, i);
        for (size_t w = 0; w < phases->count; w++) {
            if (dm_interval_overlaps(when, phases->items[w].window)) {
                dm_tally_key key = {.window = w,
                                    .a = silences->recipient[i],
                                    .b = silences->initiator[i]};
                dm_trace_list_add(&trace->lists[SILENCES], key, i);
            }
        }
    }
}

static void put_row(dm_table *traced, direction_trace *trace, size_t row,
                    const dm_row_names *names, size_t list_count)
{
    const dm_trace_source *source = &trace->source;
    dm_tally_key key;
    bool known = dm_find_row_key(&key, trace->table, row, names,
                                 source->contacts, source->phases);
    dm_traced_table_put_row(traced, trace->table, row);
    for (size_t i = 0; i < list_count; i++) {
        const dm_contacts *behind =
            i == SILENCES ? source->silences : source->contacts;
        if (known) {
            dm_trace_list_put(&trace->lists[i], traced, key, behind);
        } else {
            dm_table_put_empty(traced);
        }
    }
}

/* Add the columns of the first `list_count` lists. */
static dm_status build_table(dm_table **out, direction_trace *trace,
                             size_t list_count, dm_error *error)
{
    dm_table *traced = NULL;
    dm_status status = DM_OK;
    for (size_t i = 0; i < list_count && status == DM_OK; i++) {
        status = dm_trace_list_sort(&trace->lists[i], error);
    }
    if (status == DM_OK) {
        status = dm_traced_table_new(&traced, trace->table, column_names,
                                     list_count, error);
    }
    dm_row_names names = dm_find_row_names(trace->table);
    size_t count = dm_table_count_rows(trace->table);
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        put_row(traced, trace, i, &names, list_count);
    }
    return dm_finish_table(out, traced, status, error);
}

dm_status dm_trace_response(dm_table **out, const dm_table *table,
                            const dm_trace_source *source,
                            const dm_response_options *options, dm_error *error)
{
    *out = NULL;

    direction_trace trace = {.table = table, .source = *source};
    dm_overtures overtures;
    double horizon = options ? options->horizon_days : DM_RESPONSE_HORIZON;
    dm_status status = dm_find_overtures(&overtures, source->contacts,
                                         source->phases, horizon, error);
    if (status == DM_OK) {
        add_overtures(&trace, true);
        add_answers(&trace, &overtures);
        add_silences(&trace);
        status = build_table(out, &trace, LIST_COUNT, error);
    }
    dm_overtures_clear(&overtures);
    clear_lists(&trace);
    return status;
}

dm_status dm_trace_met(dm_table **out, const dm_table *table,
                       const dm_trace_source *source, dm_error *error)
{
    *out = NULL;

    direction_trace trace = {.table = table, .source = *source};

    add_overtures(&trace, false);
    dm_status status = build_table(out, &trace, 1, error);
    clear_lists(&trace);
    return status;
}
