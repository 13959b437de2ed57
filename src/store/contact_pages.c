#include "store/contact_pages.h"

#include "store/database.h"
#include "store/key_runs.h"
#include "store/new_store.h"
#include "store/page_splice.h"
#include "store/page_tree.h"
#include "store/queries.h"
#include "store/record.h"
#include "store/statement.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/** Bytes for all of a row but its key and code, with their types. */
#define NUMBERS_MOST 256

/** Pages that are kept free at most, a gigabyte less the last. */
#define RESERVE_MOST (DM_LOCK_PAGE - 1)

struct dm_contact_pages {
    dm_store *store;
    dm_page_file file;
    dm_page_tree rows;
    dm_page_tree keys;
    dm_key_runs runs;
    int64_t last_row;
    dm_record record;
};

static dm_status open_pages(dm_contact_pages *pages, uint32_t reserve,
                            dm_error *error)
{
    const char *path = pages->store->path;
    dm_page_tree_begin(&pages->rows, DM_PAGE_ROWS, &pages->file);
    dm_page_tree_begin(&pages->keys, DM_PAGE_ENTRIES, &pages->file);
    dm_status status = dm_page_file_open(&pages->file, path, reserve, error);
    return status == DM_OK ? dm_key_runs_open(&pages->runs, path, error)
                           : status;
}

/* What the store has already comes to it. */
static dm_status choose_reserve(uint32_t *out, dm_store *store, uint64_t room,
                                dm_error *error)
{
    int64_t count;
    dm_status status =
        dm_store_read_number(&count, store, "PRAGMA page_count", error);
    uint64_t pages = (uint64_t)count + room / DM_PAGE_SIZE;
    *out = pages < RESERVE_MOST ? (uint32_t)pages : RESERVE_MOST;
    return status;
}

dm_status dm_contact_pages_new(dm_contact_pages **out, dm_store *store,
                               uint64_t room, dm_error *error)
{
    *out = NULL;

    bool fits;
    uint32_t reserve = 0;
    dm_status status = dm_store_takes_pages(&fits, store, error);
    if (status == DM_OK && fits) {
        status = choose_reserve(&reserve, store, room, error);
    }
    if (status != DM_OK || !fits) {
        return status;
    }
    dm_contact_pages *pages = calloc(1, sizeof *pages);
    if (!pages) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for pages");
    }
    pages->store = store;
    status = open_pages(pages, reserve, error);
    if (status != DM_OK) {
        dm_contact_pages_free(pages);
        return status;
    }
    *out = pages;
    return DM_OK;
}

dm_status dm_contact_pages_room(uint64_t *out, const dm_contact_pages *pages,
                                dm_error *error)
{
    int64_t count;
    dm_status status =
        dm_store_read_number(&count, pages->store, "PRAGMA page_count", error);
    uint64_t used = (uint64_t)count;
    *out = used < pages->file.reserve
               ? (pages->file.reserve - used) * DM_PAGE_SIZE
               : 0;
    return status;
}

int64_t dm_contact_pages_next(const dm_contact_pages *pages)
{
    return pages->last_row + 1;
}

static void add_word(dm_record *record, const char *text)
{
    if (text && *text) {
        dm_record_add_text(record, text, strlen(text));
    } else {
        dm_record_add_null(record);
    }
}

static void add_reference(dm_record *record, int64_t id)
{
    if (id) {
        dm_record_add_integer(record, id);
    } else {
        dm_record_add_null(record);
    }
}

/* The columns of queries/schema/sqlite/contact.sql. */
static void record_contact(dm_record *record, const dm_batch_contact *contact,
                           int64_t origin)
{
    dm_record_clear(record);
    dm_record_add_null(record); /* the id is the number of the row */
    dm_record_add_text(record, contact->key, contact->key_size);
    add_word(record, "contact");
    dm_record_add_null(record); /* date_text */
    dm_record_add_integer(record, contact->when.start);
    dm_record_add_integer(record, contact->when.end);
    add_word(record, contact->direction);
    dm_record_add_integer(record, contact->initiator);
    dm_record_add_integer(record, contact->recipient);
    add_reference(record, contact->channel);
    add_reference(record, contact->topic);
    add_reference(record, contact->place);
    dm_record_add_integer(record, 1); /* count_min */
    dm_record_add_integer(record, 1); /* count_max */
    if (contact->reports >= 0) {
        dm_record_add_integer(record, contact->reports);
    } else {
        dm_record_add_null(record);
    }
    add_word(record, contact->code);
    add_word(record, contact->code_scheme);
    dm_record_add_integer(record, origin);
    dm_record_add_integer(record, contact->origin_line);
    dm_record_add_null(record); /* summary */
    dm_record_add_null(record); /* note */
}

static size_t text_size(const char *text)
{
    return text ? strlen(text) : 0;
}

bool dm_contact_pages_fit(const dm_batch_contact *contact)
{
    size_t key = contact->key_size;
    size_t size =
        key + text_size(contact->code) + text_size(contact->code_scheme);
    return key <= DM_KEY_MOST && size <= DM_ROW_MOST - NUMBERS_MOST;
}

dm_status dm_contact_pages_add(dm_contact_pages *pages,
                               const dm_batch_contact *contact, int64_t origin,
                               dm_error *error)
{
    unsigned char payload[DM_ROW_MOST];
    record_contact(&pages->record, contact, origin);
    size_t size = dm_record_write(payload, &pages->record);
    assert(size > 0);
    const dm_row_key key = {contact->key, contact->key_size, ++pages->last_row};
    dm_page_tree_add_row(&pages->rows, key.row, payload, size);
    return dm_key_runs_add(&pages->runs, &key, error);
}

static void add_key(void *context, const dm_row_key *key)
{
    dm_contact_pages *pages = context;
    unsigned char payload[DM_ROW_MOST];
    dm_record_clear(&pages->record);
    dm_record_add_text(&pages->record, key->text, key->size);
    dm_record_add_integer(&pages->record, key->row);
    size_t size = dm_record_write(payload, &pages->record);
    dm_page_tree_add_entry(&pages->keys, payload, size);
}

static dm_status read_roots(dm_root_page roots[2], dm_store *store,
                            dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_read_sqlite_contact_roots, error);
    bool row = status == DM_OK;
    for (int i = 0; i < 2 && status == DM_OK && row; i++) {
        status = dm_statement_step(statement, &row, error);
        roots[i].number =
            row ? (uint32_t)dm_statement_integer(statement, 0) : 0;
    }
    if (row) {
        dm_statement_reset(statement);
    }
    return status;
}

static dm_status finish_trees(dm_contact_pages *pages, dm_root_page roots[2],
                              dm_error *error)
{
    dm_status status = dm_page_tree_finish(&roots[0].page, &pages->rows, error);
    if (status == DM_OK) {
        status = dm_page_tree_finish(&roots[1].page, &pages->keys, error);
    }
    return status == DM_OK ? dm_page_file_finish(&pages->file, error) : status;
}

/* The file of pages becomes the store, and what the store was its head. */
static dm_status splice_files(dm_contact_pages *pages,
                              const dm_root_page roots[2], dm_error *error)
{
    dm_store *store = pages->store;
    dm_page_head head = {
        .path = dm_store_place(store), .roots = roots, .root_count = 2};
    dm_status status = dm_store_leave_file(&head.page_count, store, error);
    if (status == DM_OK) {
        status = dm_splice_head(&pages->file, &head, error);
    }
    if (status == DM_OK) {
        dm_store_take_file(store, dm_side_file_take(&pages->file.side));
        status = dm_store_execute(store, "BEGIN IMMEDIATE", error);
    }
    return status;
}

dm_status dm_contact_pages_index(bool *distinct, dm_contact_pages *pages,
                                 dm_error *error)
{
    return dm_key_runs_merge(distinct, &pages->runs, add_key, pages, error);
}

dm_status dm_contact_pages_settle(dm_contact_pages *pages, dm_error *error)
{
    dm_root_page roots[2] = {0};
    dm_status status = read_roots(roots, pages->store, error);
    if (status == DM_OK) {
        status = finish_trees(pages, roots, error);
    }
    return status == DM_OK ? splice_files(pages, roots, error) : status;
}

void dm_contact_pages_free(dm_contact_pages *pages)
{
    if (pages) {
        dm_page_tree_clear(&pages->rows);
        dm_page_tree_clear(&pages->keys);
        dm_key_runs_clear(&pages->runs);
        dm_page_file_clear(&pages->file);
        free(pages);
    }
}
