#include "command.h"

#include "output_options.h"
#include "selection.h"

static dm_status tell_info(const struct arguments *arguments, dm_error *error)
{
    dm_store *store = NULL;
    dm_table *table = NULL;

    dm_status status = open_store(&store, arguments, DM_STORE_READ, error);
    if (status == DM_OK) {
        status = dm_store_list_info(&table, store, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    dm_table_free(table);
    dm_store_close(store);
    return status;
}

const struct command command_info = {
    .name = "info",
    .operands = "STORE",
    .summary = "what a store holds",
    .description = "How many actors, contacts, accounts and phases there are, "
                   "the days they span, and what was imported.",
    .columns = "item, value",
    .examples = {"demarche info pact.db"},
    .groups = {&output_options, &general_options},
    .run = tell_info,
};
