#include "store/show_phases.h"

#include "demarche/phases.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <inttypes.h>
#include <string.h>

/** The phases of one scheme after the other. */
typedef struct scheme_walk {
    dm_field_list *fields;
    dm_interval when;
    dm_buffer scheme; /* the one that the last row was of; "": none yet */
    bool touched;     /* one of its phases so far */
} scheme_walk;

static void end_scheme(scheme_walk *walk)
{
    if (walk->scheme.size > 0 && !walk->touched) {
        dm_field_list_join(walk->fields, "; ", dm_buffer_text(&walk->scheme));
        dm_buffer_add(&walk->fields->joined, ": outside");
    }
    walk->touched = false;
}

static dm_status take_phase(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    scheme_walk *walk = context;
    const char *scheme = dm_statement_text(row, 0);
    dm_interval window = {dm_statement_integer(row, 2),
                          dm_statement_integer(row, 3)};
    if (strcmp(scheme, dm_buffer_text(&walk->scheme)) != 0) {
        end_scheme(walk);
        dm_buffer_reset(&walk->scheme);
        dm_buffer_add(&walk->scheme, scheme);
    }
    dm_window_count count =
        dm_count_in_window(walk->when, window, DM_DATES_CERTAIN);
    if (count.counts > 0 || count.unsure) {
        walk->touched = true;
        dm_field_list_join(walk->fields, "; ", scheme);
        dm_buffer_add_format(&walk->fields->joined, " %" PRId64 " (%s)",
                             dm_statement_integer(row, 1),
                             count.unsure ? "unsure" : "certain");
    }
    return DM_OK;
}

dm_status dm_show_phases(dm_field_list *fields, dm_store *store,
                         dm_interval when, dm_error *error)
{
    if (when.start == DM_TIME_MIN && when.end == DM_TIME_MAX) {
        dm_field_list_put(fields, "phases", "undated");
        return DM_OK;
    }
    scheme_walk walk = {.fields = fields, .when = when};
    dm_status status =
        dm_rows_of(store, dm_query_read_show_phases, take_phase, &walk, error);
    end_scheme(&walk);
    fields->joined.failed |= walk.scheme.failed;
    dm_buffer_clear(&walk.scheme);
    dm_field_list_put_joined(fields, "phases");
    return status;
}
