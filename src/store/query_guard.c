#include "store/query_guard.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct {
    int limit;
    int value;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 1000000},
    {SQLITE_LIMIT_SQL_LENGTH, 100000},
    {SQLITE_LIMIT_COLUMN, 200},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50},
    {SQLITE_LIMIT_VDBE_OP, 100000},
    {SQLITE_LIMIT_FUNCTION_ARG, 20},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

/** Harmless functions, sorted. Left out are those that may run long within one
 * step (printf, format, zeroblob), reach out of the file or change state. */
static const char *const functions[] = {
    "abs",          "acos",       "acosh",        "asin",
    "asinh",        "atan",       "atan2",        "atanh",
    "avg",          "bm25",       "ceil",         "ceiling",
    "char",         "coalesce",   "cos",          "cosh",
    "count",        "cume_dist",  "date",         "datetime",
    "degrees",      "dense_rank", "exp",          "first_value",
    "floor",        "glob",       "group_concat", "hex",
    "highlight",    "ifnull",     "iif",          "instr",
    "json_array",   "json_each",  "json_extract", "json_group_array",
    "json_object",  "julianday",  "lag",          "last_value",
    "lead",         "length",     "like",         "ln",
    "log",          "log10",      "log2",         "lower",
    "ltrim",        "match",      "max",          "min",
    "mod",          "nth_value",  "ntile",        "nullif",
    "percent_rank", "pi",         "pow",          "power",
    "quote",        "radians",    "random",       "rank",
    "replace",      "round",      "row_number",   "rtrim",
    "sign",         "sin",        "sinh",         "snippet",
    "sqrt",         "strftime",   "substr",       "substring",
    "sum",          "tan",        "tanh",         "time",
    "total",        "trim",       "trunc",        "typeof",
    "unicode",      "unixepoch",  "upper",
};

static int compare_names(const void *left, const void *right)
{
    return strcasecmp(left, *(const char *const *)right);
}

static bool is_harmless(const char *function)
{
    return function &&
           bsearch(function, functions, sizeof functions / sizeof *functions,
                   sizeof *functions, compare_names);
}

/* The full-text index asks for this much by itself. */
static bool is_needed_pragma(const char *name)
{
    return name && strcmp(name, "data_version") == 0;
}

/* A virtual table declares its columns by what looks like a change of the
 * schema. A real one fails all the same: the connection only reads. */
static bool is_declaration(int action, const char *table)
{
    return action == SQLITE_UPDATE && table &&
           strcmp(table, "sqlite_master") == 0;
}

/* What an action that is denied would have done. */
static const char *describe_action(int action)
{
    switch (action) {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return "attach other files";
    case SQLITE_PRAGMA:
        return "use PRAGMA";
    case SQLITE_FUNCTION:
        return "use the function";
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return "use transactions";
    default:
        return "change anything";
    }
}

static int deny(dm_query_guard *guard, int action, const char *name)
{
    if (guard->denied.size == 0) {
        dm_buffer_add(&guard->denied, describe_action(action));
        if (action == SQLITE_FUNCTION && name) {
            dm_buffer_add_format(&guard->denied, " '%s'", name);
        }
    }
    return SQLITE_DENY;
}

static int authorize(void *context, int action, const char *first,
                     const char *second, const char *database,
                     const char *trigger)
{
    (void)database;
    (void)trigger;
    dm_query_guard *guard = context;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return is_harmless(second) ? SQLITE_OK : deny(guard, action, second);
    case SQLITE_PRAGMA:
        return is_needed_pragma(first) && !second ? SQLITE_OK
                                                  : deny(guard, action, NULL);
    default:
        return is_declaration(action, first) ? SQLITE_OK
                                             : deny(guard, action, NULL);
    }
}

static int look_at_work(void *context)
{
    dm_query_guard *guard = context;
    guard->exhausted = ++guard->looks > guard->look_limit;
    return guard->exhausted || (guard->interrupted && *guard->interrupted);
}

void dm_query_guard_set(dm_query_guard *guard, dm_store *store)
{
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        sqlite3_limit(store->database, limits[i].limit, limits[i].value);
    }
    sqlite3_set_authorizer(store->database, authorize, guard);
    sqlite3_progress_handler(store->database, DM_STEPS_BETWEEN_LOOKS,
                             look_at_work, guard);
}
