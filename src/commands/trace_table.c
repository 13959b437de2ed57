#include "trace_table.h"

#include "name_contacts.h"
#include "selection.h"
#include "trace_options.h"

dm_trace_source trace_source(const struct selection *selection)
{
    return (dm_trace_source){.contacts = selection->contacts,
                             .phases = &selection->phases,
                             .silences = selection->silences};
}

/* By the command's own rule, or by the names of the columns. */
static dm_status trace_rows(dm_table **out, const dm_table *table,
                            struct selection *selection,
                            const struct arguments *arguments, dm_error *error)
{
    dm_trace_source source = trace_source(selection);
    trace_function *trace = arguments->command->trace;

    return trace ? trace(out, table, selection, arguments, error)
                 : dm_trace_rows(out, table, &source, error);
}

dm_status trace_table(dm_table **table, struct selection *selection,
                      const struct arguments *arguments, dm_error *error)
{
    dm_table *traced = NULL;

    if (!trace_is_asked(arguments)) {
        return DM_OK;
    }
    dm_status status = trace_rows(&traced, *table, selection, arguments, error);
    if (status == DM_OK) {
        status = name_contacts(&traced, selection, error);
    }
    if (status == DM_OK) {
        dm_table_free(*table);
        *table = traced;
        return DM_OK;
    }
    dm_table_free(traced);
    return status;
}
