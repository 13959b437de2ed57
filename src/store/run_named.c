#include "demarche/store.h"

#include "base/buffer.h"
#include "store/database.h"
#include "store/named_query.h"
#include "store/queries.h"
#include "store/result_table.h"
#include "store/unknown_name.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>

static dm_status put_query(dm_table *table, const dm_named_query *query,
                           dm_error *error)
{
    dm_query_header header;
    dm_buffer names = {0};
    dm_status status = dm_query_header_read(&header, query->text, error);
    for (size_t i = 0; i < header.count; i++) {
        if (dm_query_header_is_first(&header, i)) {
            dm_buffer_add(&names, names.size ? " " : "");
            dm_buffer_add(&names, header.parameters[i].name);
        }
    }
    if (status == DM_OK && names.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for a query");
    }
    if (status == DM_OK) {
        dm_table_put_text(table, query->name);
        dm_table_put_text(table, names.size ? dm_buffer_text(&names) : NULL);
        dm_table_put_text(table, header.description);
    }
    dm_buffer_clear(&names);
    dm_query_header_clear(&header);
    return status;
}

dm_status dm_store_list_queries(dm_table **out, dm_error *error)
{
    static const dm_column columns[] = {
        {"name", DM_TEXT}, {"parameters", DM_TEXT}, {"description", DM_TEXT}};
    *out = NULL;
    dm_table *table;
    dm_status status = dm_table_new(&table, columns, 3, error);
    for (size_t i = 0; i < dm_named_query_count && status == DM_OK; i++) {
        status = put_query(table, &dm_named_queries[i], error);
    }
    if (status == DM_OK) {
        status = dm_table_check(table, error);
    }
    if (status != DM_OK) {
        dm_table_free(table);
        return status;
    }
    *out = table;
    return DM_OK;
}

static dm_status refuse_query(const char *name, dm_error *error)
{
    const char **names = calloc(dm_named_query_count + 1, sizeof *names);
    if (!names) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a query");
    }
    for (size_t i = 0; i < dm_named_query_count; i++) {
        names[i] = dm_named_queries[i].name;
    }
    dm_status status =
        dm_refuse_name(error, "query", name, names, dm_named_query_count);
    free(names);
    return status;
}

static dm_status find_query(const char **out, const char *name, dm_error *error)
{
    for (size_t i = 0; i < dm_named_query_count; i++) {
        if (strcmp(dm_named_queries[i].name, name) == 0) {
            *out = dm_named_queries[i].text;
            return DM_OK;
        }
    }
    return refuse_query(name, error);
}

/** A named query and what it is given. */
typedef struct named_call {
    dm_store *store;
    const char *text;
    dm_query_header header;
    const dm_parameter *given;
    size_t given_count;
} named_call;

static bool has_name(const char *const *names, size_t count, const char *name)
{
    bool has = false;
    for (size_t i = 0; i < count && !has; i++) {
        has = strcmp(names[i], name) == 0;
    }
    return has;
}

/* Every name that is given must be one of the header's. */
static dm_status check_names(const named_call *call, dm_error *error)
{
    const dm_query_header *header = &call->header;
    const char **names = calloc(header->count + 1, sizeof *names);
    if (!names) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a query");
    }
    for (size_t i = 0; i < header->count; i++) {
        names[i] = header->parameters[i].name;
    }
    dm_status status = DM_OK;
    for (size_t i = 0; i < call->given_count && status == DM_OK; i++) {
        const char *name = call->given[i].name;
        if (!has_name(names, header->count, name)) {
            status =
                dm_refuse_name(error, "parameter", name, names, header->count);
        }
    }
    free(names);
    return status;
}

static dm_status find_value(const char **out, const named_call *call,
                            const char *name, dm_error *error)
{
    for (size_t i = 0; i < call->given_count; i++) {
        if (strcmp(call->given[i].name, name) == 0) {
            *out = call->given[i].value;
            return DM_OK;
        }
    }
    return dm_error_set(error, DM_USAGE, "parameter '%s' has no value", name);
}

static dm_status read_bound(dm_time *out, const dm_query_parameter *parameter,
                            const char *value, dm_error *error)
{
    dm_error cause;
    dm_date date;
    dm_status status = dm_date_parse(&date, value, &cause);
    if (status == DM_NO_MEMORY) {
        return dm_error_set(error, status, "%s", cause.message);
    }
    if (status != DM_OK || !date.dated) {
        return dm_error_set(error, DM_USAGE, "parameter '%s': %s",
                            parameter->name,
                            status != DM_OK ? cause.message : "no date");
    }
    *out =
        parameter->part == DM_DATE_START ? date.bounds.start : date.bounds.end;
    return DM_OK;
}

static dm_status bind_parameter(sqlite3_stmt *statement, const named_call *call,
                                const dm_query_parameter *parameter,
                                dm_error *error)
{
    const char *value = NULL;
    dm_time bound = 0;
    dm_status status = find_value(&value, call, parameter->name, error);
    if (status == DM_OK && parameter->part != DM_WHOLE_TEXT) {
        status = read_bound(&bound, parameter, value, error);
    }
    if (status != DM_OK) {
        return status;
    }
    int index = sqlite3_bind_parameter_index(statement, parameter->placeholder);
    int code =
        parameter->part == DM_WHOLE_TEXT
            ? sqlite3_bind_text(statement, index, value, -1, SQLITE_TRANSIENT)
            : sqlite3_bind_int64(statement, index, bound);
    return code == SQLITE_OK
               ? DM_OK
               : dm_error_set(error, DM_USAGE, "parameter '%s': %s",
                              parameter->name, sqlite3_errstr(code));
}

static dm_status run_statement(dm_table **out, const named_call *call,
                               sqlite3_stmt *statement, dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < call->header.count && status == DM_OK; i++) {
        status =
            bind_parameter(statement, call, &call->header.parameters[i], error);
    }
    int code = SQLITE_OK;
    if (status == DM_OK) {
        status = dm_result_table_new(out, statement, NULL, &code, error);
    }
    return code == SQLITE_OK ? status : dm_store_fail(call->store, error);
}

static dm_status run_call(dm_table **out, const named_call *call,
                          dm_error *error)
{
    dm_status status = check_names(call, error);
    if (status == DM_OK) {
        status = dm_store_connect(call->store, error);
    }
    if (status != DM_OK) {
        return status;
    }
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(call->store->database, call->text, -1, &statement,
                           NULL) != SQLITE_OK) {
        return dm_store_fail(call->store, error);
    }
    status = run_statement(out, call, statement, error);
    sqlite3_finalize(statement);
    return status;
}

dm_status dm_store_run_named(dm_table **out, dm_store *store, const char *name,
                             const dm_parameter *parameters,
                             size_t parameter_count, dm_error *error)
{
    *out = NULL;
    named_call call = {
        .store = store, .given = parameters, .given_count = parameter_count};
    dm_status status = find_query(&call.text, name, error);
    if (status != DM_OK) {
        return status;
    }
    status = dm_query_header_read(&call.header, call.text, error);
    if (status == DM_OK) {
        status = run_call(out, &call, error);
    }
    if (status != DM_OK) {
        dm_error_prefix(error, "query '%s'", name);
    }
    dm_query_header_clear(&call.header);
    return status;
}
