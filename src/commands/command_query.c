#include "command.h"

#include "arguments.h"
#include "help.h"
#include "message.h"
#include "nearest_name.h"
#include "output_options.h"
#include "query_parameters.h"
#include "read_stream.h"
#include "selection.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#define SQL_SIZE_MOST ((size_t)1 << 20)

/* Whether `name` is one of the named queries. */
static dm_status is_query(bool *out, const char *name, dm_error *error)
{
    dm_table *queries = NULL;

    *out = false;
    dm_status status = dm_store_list_queries(&queries, error);
    if (status != DM_OK) {
        return status;
    }
    size_t column = dm_table_find_column(queries, "name");
    for (size_t row = 0; row < dm_table_count_rows(queries); row++) {
        *out |= strcmp(dm_table_get_text(queries, row, column), name) == 0;
    }
    dm_table_free(queries);
    return DM_OK;
}

static dm_status refuse_name_in(const dm_table *queries, const char *name,
                                dm_error *error)
{
    size_t column = dm_table_find_column(queries, "name");
    size_t count = dm_table_count_rows(queries);
    const char **names = calloc(count + 1, sizeof *names);

    if (!names) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    for (size_t row = 0; row < count; row++) {
        names[row] = dm_table_get_text(queries, row, column);
    }
    dm_status status = refuse_name(error, "no query and no file is called",
                                   name, names, count);
    free(names);
    return status;
}

static dm_status refuse_query(const char *name, dm_error *error)
{
    dm_table *queries = NULL;

    dm_status status = dm_store_list_queries(&queries, error);
    if (status == DM_OK) {
        status = refuse_name_in(queries, name, error);
    }
    dm_table_free(queries);
    return status;
}

static dm_status read_sql(char **out, const char *name, dm_error *error)
{
    if (strcmp(name, "-") == 0) {
        return read_stream(out, stdin, "<stdin>", SQL_SIZE_MOST, error);
    }
    FILE *file = fopen(name, "r");
    if (!file) {
        return errno == ENOENT
                   ? refuse_query(name, error)
                   : dm_error_set(error, DM_SYSTEM, "cannot open '%s': %s",
                                  name, strerror(errno));
    }
    dm_status status = read_stream(out, file, name, SQL_SIZE_MOST, error);
    fclose(file);
    return status;
}

/* Tell where in the file a statement breaks, and leave no more to be told. */
static void tell_place(const char *name, dm_error *error)
{
    dm_problem problem = {
        .severity = DM_ERROR,
        .file = strcmp(name, "-") == 0 ? "<stdin>" : (char *)name,
        .line = error->line,
        .column = error->column,
        .message = error->message,
    };

    if (error->line > 0) {
        message_print_problem(&problem);
        error->message[0] = '\0';
    }
}

static dm_status run_file(dm_table **out, dm_store *store, const char *name,
                          const struct query_parameters *parameters,
                          dm_error *error)
{
    char *sql = NULL;

    dm_status status = read_sql(&sql, name, error);
    if (status == DM_OK) {
        status = dm_store_run_sql(out, store, sql, parameters->items,
                                  parameters->count, error);
        if (status != DM_OK) {
            tell_place(name, error);
        }
    }
    free(sql);
    return status;
}

static dm_status run_query(dm_table **out, dm_store *store,
                           const struct arguments *arguments, dm_error *error)
{
    const char *name = arguments->operands[1];
    struct query_parameters parameters = {0};
    bool named = false;

    dm_status status =
        query_parameters_split(&parameters, arguments->operands + 2,
                               arguments->operand_count - 2, error);
    if (status == DM_OK) {
        status = is_query(&named, name, error);
    }
    if (status == DM_OK) {
        status = named ? dm_store_run_named(out, store, name, parameters.items,
                                            parameters.count, error)
                       : run_file(out, store, name, &parameters, error);
    }
    query_parameters_clear(&parameters);
    return status;
}

static dm_status query(const struct arguments *arguments, dm_error *error)
{
    bool only_list = arguments->operand_count < 2;
    dm_store *store = NULL;
    dm_table *table = NULL;

    if (!only_list && strcmp(arguments->operands[1], "-") == 0 &&
        isatty(STDIN_FILENO)) {
        help_print_short(arguments->command, stderr);
        return dm_error_set(error, DM_USAGE,
                            "'-' reads standard input, which is a terminal");
    }
    dm_status status = open_store(&store, arguments, DM_STORE_READ, error);
    if (status == DM_OK) {
        status = only_list ? dm_store_list_queries(&table, error)
                           : run_query(&table, store, arguments, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    dm_table_free(table);
    dm_store_close(store);
    return status;
}

const struct command command_query = {
    .name = "query",
    .operands = "STORE [NAME|FILE.sql|-] [NAME=VALUE...]",
    .summary = "run a named query, or your own SELECT",
    .description = "Without a name, list the named queries and their "
                   "parameters. A file, or '-' for standard input, holds one "
                   "SELECT, which may read the store and nothing else; its "
                   "parameters are written :name in it.",
    .columns = "those of the query",
    .examples = {"demarche query pact.db",
                 "demarche query pact.db mine.sql since=1939-05-01",
                 "echo 'SELECT count(*) FROM contact' | "
                 "demarche query pact.db -"},
    .groups = {&output_options, &general_options},
    .run = query,
};
