#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

#include "demarche/output.h"
#include "demarche/store.h"

#include "store/contact_batch.h"
#include "store/statement.h"

/** Marks our files in their header: "DMAR". */
#define DM_APPLICATION_ID 0x444D4152

/** The number of the schema that this version writes. */
#define DM_SCHEMA_VERSION 2

/** The first schema that can hold a copy of the contacts. */
#define DM_SCHEMA_WITH_COPY 2

struct dm_store {
    sqlite3 *database; /**< NULL: closed for a while, the next query opens it */
    char *path;        /**< as the caller gave it, for messages */
    char *journal_path;
    dm_output *new_file; /**< of a new store until the first commit */
    dm_store_mode mode;
    bool holds_pages;    /**< a rollback is to empty the new file */
    bool replaces;       /**< rows take the place of what differs */
    int64_t chunks_from; /**< contacts that are worth a copy */
    const volatile sig_atomic_t *interrupted;
    dm_statement **statements; /**< prepared once, finalized by the close */
    size_t statement_count;
    size_t statement_capacity;
    dm_contact_batch batch; /**< on their way in */
};

/** Close the database, which may be opened again. */
void dm_store_disconnect(dm_store *store);

/** Open the database of a writer again, where it is closed. */
dm_status dm_store_connect(dm_store *store, dm_error *error);

/** Turn the last failure of `store->database` into a status and a message. */
dm_status dm_store_fail(dm_store *store, dm_error *error);

/** The same for a code of SQLite that one of its calls returned. */
dm_status dm_store_fail_with(dm_store *store, int code, dm_error *error);

/** Run SQL without parameters or results, such as PRAGMA or a script. */
dm_status dm_store_execute(dm_store *store, const char *sql, dm_error *error);

/** Finalize every statement that `dm_store_statement` prepared. */
void dm_store_forget_statements(dm_store *store);

#endif
