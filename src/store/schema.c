#include "store/schema.h"

#include "store/database.h"
#include "store/queries.h"
#include "store/statement.h"

#include <stdio.h>
#include <string.h>

/* Those that version 1 has come first. */
static const char tables[][16] = {
    "import",     "actor",        "actor_name",    "authority", "post",
    "channel",    "topic",        "place",         "contact",   "party",
    "account",    "answer",       "coverage",      "merge",     "phase",
    "hypothesis", "contact_copy", "contact_chunk",
};

#define TABLE_COUNT ((int)(sizeof tables / sizeof *tables))
#define FIRST_TABLE_COUNT 16

/* In the order in which they refer to each other. */
static const char *const schema[] = {
    dm_query_schema_sqlite_import,
    dm_query_schema_sqlite_actor,
    dm_query_schema_sqlite_actor_name,
    dm_query_schema_sqlite_authority,
    dm_query_schema_sqlite_post,
    dm_query_schema_sqlite_channel,
    dm_query_schema_sqlite_topic,
    dm_query_schema_sqlite_place,
    dm_query_schema_sqlite_contact,
    dm_query_schema_sqlite_party,
    dm_query_schema_sqlite_account,
    dm_query_schema_sqlite_answer,
    dm_query_schema_sqlite_coverage,
    dm_query_schema_sqlite_merge,
    dm_query_schema_sqlite_phase,
    dm_query_schema_sqlite_hypothesis,
    dm_query_schema_sqlite_contact_search,
    dm_query_schema_sqlite_account_search,
    dm_query_schema_sqlite_contact_phase,
    dm_query_schema_sqlite_contested,
    dm_query_schema_sqlite_contact_readable,
    dm_query_schema_sqlite_contact_chunk,
    dm_query_schema_sqlite_contact_copy,
};

/* What each version added to the one before, in that order. */
static const struct {
    int version;
    const char *script;
} additions[] = {
    {2, dm_query_schema_sqlite_contact_chunk},
    {2, dm_query_schema_sqlite_contact_copy},
};

static dm_status mark_version(dm_store *store, dm_error *error)
{
    char marks[80];
    snprintf(marks, sizeof marks,
             "PRAGMA application_id = %d; PRAGMA user_version = %d",
             DM_APPLICATION_ID, DM_SCHEMA_VERSION);
    return dm_store_execute(store, marks, error);
}

dm_status dm_schema_create(dm_store *store, dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < sizeof schema / sizeof *schema && !status; i++) {
        status = dm_store_execute(store, schema[i], error);
    }
    return status == DM_OK ? mark_version(store, error) : status;
}

dm_status dm_schema_read_version(int64_t *out, dm_store *store, dm_error *error)
{
    return dm_store_read_number(out, store, "PRAGMA user_version", error);
}

dm_status dm_schema_upgrade(dm_store *store, dm_error *error)
{
    int64_t version;
    dm_status status = dm_schema_read_version(&version, store, error);
    if (status != DM_OK || version >= DM_SCHEMA_VERSION) {
        return status;
    }
    for (size_t i = 0; i < sizeof additions / sizeof *additions && !status;
         i++) {
        if (version < additions[i].version) {
            status = dm_store_execute(store, additions[i].script, error);
        }
    }
    return status == DM_OK ? mark_version(store, error) : status;
}

dm_status dm_schema_is_absent(bool *out, dm_store *store, dm_error *error)
{
    int64_t changes = 0;
    int64_t application = 0;
    dm_status status =
        dm_store_read_number(&changes, store, "PRAGMA schema_version", error);
    if (status == DM_OK) {
        status = dm_store_read_number(&application, store,
                                      "PRAGMA application_id", error);
    }
    *out = status == DM_OK && changes == 0 && application == 0;
    return status;
}

static dm_status check_version(dm_store *store, int64_t version,
                               dm_error *error)
{
    if (version > DM_SCHEMA_VERSION) {
        return dm_error_set(error, DM_REFUSED,
                            "'%s': written by a newer version (schema %lld, "
                            "this one knows %d)",
                            store->path, (long long)version, DM_SCHEMA_VERSION);
    }
    if (version < 1) {
        return dm_error_set(error, DM_REFUSED,
                            "'%s': damaged, it has no schema number",
                            store->path);
    }
    return DM_OK;
}

static dm_status check_tables(dm_store *store, int64_t version, dm_error *error)
{
    int expected =
        version < DM_SCHEMA_WITH_COPY ? FIRST_TABLE_COUNT : TABLE_COUNT;
    int missing = 0;
    for (int i = 0; i < expected; i++) {
        int code =
            sqlite3_table_column_metadata(store->database, "main", tables[i],
                                          NULL, NULL, NULL, NULL, NULL, NULL);
        if (code != SQLITE_OK && code != SQLITE_ERROR) {
            return dm_store_fail(store, error);
        }
        missing += code == SQLITE_ERROR;
    }
    return missing
               ? dm_error_set(error, DM_REFUSED,
                              "'%s': damaged, %d of its %d tables are missing",
                              store->path, missing, expected)
               : DM_OK;
}

dm_status dm_schema_check(dm_store *store, dm_error *error)
{
    int64_t application;
    dm_status status = dm_store_read_number(&application, store,
                                            "PRAGMA application_id", error);
    if (status == DM_OK && application != DM_APPLICATION_ID) {
        return dm_error_set(error, DM_REFUSED,
                            "'%s': not a store of contacts, but a database of "
                            "another program",
                            store->path);
    }
    int64_t version;
    if (status == DM_OK) {
        status = dm_schema_read_version(&version, store, error);
    }
    if (status == DM_OK) {
        status = check_version(store, version, error);
    }
    if (status == DM_OK) {
        status = check_tables(store, version, error);
    }
    return status;
}
