#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "selection.h"

#include <stdlib.h>
#include <string.h>

/* What each key shows, until all of it is one table. */
struct shown_keys {
    size_t count;
    dm_table **tables;
    dm_column *columns; /* of them all: distinct, records by name */
    size_t column_count;
    dm_table *whole;
};

/* The columns around those of the records. */
static const dm_column first_columns[] = {{"field", DM_TEXT},
                                          {"value", DM_TEXT}};
static const dm_column last_column = {"differs", DM_TEXT};

#define FIRST_COUNT (sizeof first_columns / sizeof *first_columns)

static int compare_columns(const void *left, const void *right)
{
    return strcmp(((const dm_column *)left)->name,
                  ((const dm_column *)right)->name);
}

static bool has_column(const struct shown_keys *shown, const char *name)
{
    bool has = false;

    for (size_t i = 0; i < shown->column_count && !has; i++) {
        has = strcmp(shown->columns[i].name, name) == 0;
    }
    return has;
}

static void add_records(struct shown_keys *shown, const dm_table *table)
{
    for (size_t i = FIRST_COUNT; i + 1 < dm_table_count_columns(table); i++) {
        const dm_column *column = dm_table_get_column(table, i);
        if (!has_column(shown, column->name)) {
            shown->columns[shown->column_count++] = *column;
        }
    }
}

static dm_status unite_columns(struct shown_keys *shown, dm_error *error)
{
    size_t most = 0;

    for (size_t i = 0; i < shown->count; i++) {
        most += dm_table_count_columns(shown->tables[i]);
    }
    shown->columns = calloc(most, sizeof *shown->columns);
    if (!shown->columns) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    memcpy(shown->columns, first_columns, sizeof first_columns);
    shown->column_count = FIRST_COUNT;
    for (size_t i = 0; i < shown->count; i++) {
        add_records(shown, shown->tables[i]);
    }
    size_t records = shown->column_count - FIRST_COUNT;
    qsort(shown->columns + FIRST_COUNT, records, sizeof *shown->columns,
          compare_columns);
    if (records > 0) {
        shown->columns[shown->column_count++] = last_column;
    }
    return DM_OK;
}

static void append_cell(dm_table *table, const dm_table *from, size_t row,
                        size_t column)
{
    bool empty = column == dm_table_count_columns(from) ||
                 dm_table_is_empty(from, row, column);

    if (empty) {
        dm_table_put_empty(table);
    } else {
        dm_table_put_name(table, dm_table_get_text(from, row, column),
                          dm_table_get_label(from, row, column));
    }
}

static void append_rows(struct shown_keys *shown, const dm_table *table)
{
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        for (size_t i = 0; i < shown->column_count; i++) {
            append_cell(shown->whole, table, row,
                        dm_table_find_column(table, shown->columns[i].name));
        }
    }
}

static dm_status unite_tables(struct shown_keys *shown, dm_error *error)
{
    dm_status status = unite_columns(shown, error);

    if (status == DM_OK) {
        status = dm_table_new(&shown->whole, shown->columns,
                              shown->column_count, error);
    }
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < shown->count; i++) {
        append_rows(shown, shown->tables[i]);
    }
    return dm_table_check(shown->whole, error);
}

static dm_status read_keys(struct shown_keys *shown, dm_store *store,
                           const struct arguments *arguments, dm_error *error)
{
    dm_status status = DM_OK;

    shown->tables = calloc(arguments->operand_count, sizeof *shown->tables);
    if (!shown->tables) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for tables");
    }
    for (size_t i = 1; i < arguments->operand_count && status == DM_OK; i++) {
        status = dm_store_show(&shown->tables[shown->count], store,
                               arguments->operands[i], error);
        shown->count += status == DM_OK;
    }
    return status;
}

static void clear_keys(struct shown_keys *shown)
{
    for (size_t i = 0; i < shown->count; i++) {
        dm_table_free(shown->tables[i]);
    }
    free(shown->tables);
    free(shown->columns);
    dm_table_free(shown->whole);
}

static dm_status show(const struct arguments *arguments, dm_error *error)
{
    dm_store *store = NULL;
    struct shown_keys shown = {0};

    dm_status status = open_store(&store, arguments, DM_STORE_READ, error);
    if (status == DM_OK) {
        status = read_keys(&shown, store, arguments, error);
    }
    if (status == DM_OK) {
        status = unite_tables(&shown, error);
    }
    if (status == DM_OK) {
        status = print_folded(arguments, shown.whole, error);
    }
    clear_keys(&shown);
    dm_store_close(store);
    return status;
}

const struct command command_show = {
    .name = "show",
    .operands = "STORE KEY...",
    .summary = "show contacts or actors with all that is told of them",
    .description =
        "A contact as the editor coded it, beside it what the account of each "
        "record states, and in which rows these differ from each other or from "
        "the editor; an empty cell of an account is as the contact's own. "
        "Below stands what the results make of the contact. told_by: its "
        "records, and whether they are of both sides, of one of the two, or of "
        "neither. contested: whether its accounts disagree on the initiator, "
        "the theme, both, or no. phases: where in each scheme it counts "
        "(certain) or may count (unsure). actor_approach, actor_theme, "
        "state_approach, state_theme: how 'initiative' counts each of its "
        "pairs at that level and on that basis: by who began it, as a reply, "
        "as symmetric or unknown, or not at all; a silence has none of these. "
        "An actor is shown with names, posts and contacts. Several keys follow "
        "one another in one table, which has a column for each record of any "
        "of them. As text, wide cells go on beneath themselves.",
    .columns = "field, value; for a contact with accounts then one named after "
               "each record, and differs (yes or empty)",
    .examples = {"demarche show pact.db astakhov",
                 "demarche show pact.db c042 c043 --format markdown"},
    .groups = {&output_options, &general_options},
    .run = show,
};
