#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "selection.h"

static void append_rows(dm_table *table, const dm_table *more)
{
    size_t columns = dm_table_count_columns(more);

    for (size_t row = 0; row < dm_table_count_rows(more); row++) {
        for (size_t column = 0; column < columns; column++) {
            const char *text = dm_table_get_text(more, row, column);
            if (dm_table_is_empty(more, row, column)) {
                dm_table_put_empty(table);
            } else {
                dm_table_put_name(table, text,
                                  dm_table_get_label(more, row, column));
            }
        }
    }
}

static dm_status show_keys(dm_table *table, dm_store *store,
                           const struct arguments *arguments, dm_error *error)
{
    dm_status status = DM_OK;

    for (size_t i = 1; i < arguments->operand_count && status == DM_OK; i++) {
        dm_table *one = NULL;
        status = dm_store_show(&one, store, arguments->operands[i], error);
        if (status == DM_OK) {
            append_rows(table, one);
        }
        dm_table_free(one);
    }
    return status == DM_OK ? dm_table_check(table, error) : status;
}

static dm_status show(const struct arguments *arguments, dm_error *error)
{
    static const dm_column columns[] = {{"field", DM_TEXT}, {"value", DM_TEXT}};
    dm_store *store = NULL;
    dm_table *table = NULL;

    dm_status status = open_store(&store, arguments, DM_STORE_READ, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, 2, error);
    }
    if (status == DM_OK) {
        status = show_keys(table, store, arguments, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    dm_table_free(table);
    dm_store_close(store);
    return status;
}

const struct command command_show = {
    .name = "show",
    .operands = "STORE KEY...",
    .summary = "show contacts or actors with all that is told of them",
    .description = "A contact with every account of it, or an actor with its "
                   "names and posts. Several keys follow one another in one "
                   "table.",
    .columns = "field, value",
    .examples = {"demarche show pact.db astakhov",
                 "demarche show pact.db c042 c043 --format markdown"},
    .groups = {&output_options, &general_options},
    .run = show,
};
