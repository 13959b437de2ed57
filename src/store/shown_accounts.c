#include "store/shown_accounts.h"

#include "base/buffer.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/stored_date.h"

#include <stdlib.h>
#include <string.h>

/** How the columns of the query hold what is told. */
typedef enum told_form { TEXT, NAME, DATE } told_form;

static const struct {
    const char *name;
    int column; /**< a name's label, or a date's day, stands in the next one */
    told_form form;
} fields[DM_TOLD_COUNT] = {
    [DM_TOLD_DATE] = {"date", 10, DATE},
    [DM_TOLD_INITIATOR] = {"initiator", 2, NAME},
    [DM_TOLD_RECIPIENT] = {"recipient", 4, NAME},
    [DM_TOLD_RAISED_BY] = {"raised_by", 6, NAME},
    [DM_TOLD_REPLY] = {"reply", 8, TEXT},
    [DM_TOLD_INSTRUCTED] = {"instructed", 9, TEXT},
    [DM_TOLD_EDITION] = {"edition", 1, TEXT},
    [DM_TOLD_CONFIDENCE] = {"confidence", 12, TEXT},
    [DM_TOLD_CITATION] = {"citation", 13, TEXT},
    [DM_TOLD_SUMMARY] = {"summary", 14, TEXT},
};

const char *dm_told_name(dm_told told)
{
    return fields[told].name;
}

/* Copy a text unless it is empty; false without memory. */
static bool keep_text(const char **out, dm_arena *arena, const char *text)
{
    *out = text && text[0] ? dm_arena_copy_text(arena, text) : NULL;
    return *out || !text || !text[0];
}

static bool keep_told(dm_shown_text *out, dm_arena *arena, dm_statement *row,
                      dm_told told)
{
    char day[DM_DAY_TEXT_SIZE];
    int column = fields[told].column;
    const char *key = fields[told].form == DATE
                          ? dm_stored_date_text(row, column, day)
                          : dm_statement_text(row, column);
    const char *label =
        fields[told].form == NAME ? dm_statement_text(row, column + 1) : NULL;
    return keep_text(&out->key, arena, key) &&
           keep_text(&out->label, arena, label);
}

/* A record that is named like a column of every table is told from it. */
static bool keep_column(const char **out, dm_arena *arena, const char *record)
{
    static const char *const taken[] = {"field", "value", "differs"};
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) {
        if (strcmp(record, taken[i]) == 0) {
            dm_buffer name = {0};
            dm_buffer_add_format(&name, "record %s", record);
            bool kept =
                !name.failed && keep_text(out, arena, dm_buffer_text(&name));
            dm_buffer_clear(&name);
            return kept;
        }
    }
    return keep_text(out, arena, record);
}

static dm_status take_account(void *context, dm_statement *row, dm_error *error)
{
    dm_shown_accounts *accounts = context;
    dm_shown_account account = {0};
    const char *record = dm_statement_text(row, 0);
    bool kept = keep_text(&account.record, &accounts->arena, record) &&
                keep_column(&account.column, &accounts->arena, record);
    for (int i = 0; i < DM_TOLD_COUNT && kept; i++) {
        kept = keep_told(&account.told[i], &accounts->arena, row, (dm_told)i);
    }
    if (!kept || !dm_rows_reserve((void **)&accounts->items, accounts->count,
                                  &accounts->capacity, sizeof account)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for accounts");
    }
    accounts->items[accounts->count++] = account;
    return DM_OK;
}

dm_status dm_shown_accounts_load(dm_shown_accounts *out, dm_store *store,
                                 const char *key, dm_error *error)
{
    *out = (dm_shown_accounts){0};
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_show_accounts, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, key);
        status = dm_rows_each(statement, take_account, out, error);
    }
    return status;
}

void dm_shown_accounts_clear(dm_shown_accounts *accounts)
{
    free(accounts->items);
    dm_arena_clear(&accounts->arena);
    *accounts = (dm_shown_accounts){0};
}

bool dm_shown_accounts_state(const dm_shown_accounts *accounts, dm_told told)
{
    bool stated = false;
    for (size_t i = 0; i < accounts->count && !stated; i++) {
        stated = accounts->items[i].told[told].key != NULL;
    }
    return stated;
}

/* Whether `key` is one of the parts of `list`, which ";" divides. */
static bool is_among(const char *list, const char *key)
{
    size_t size = strlen(key);
    for (const char *at = list; at; at = strchr(at, ';')) {
        at += *at == ';';
        if (strncmp(at, key, size) == 0 &&
            (at[size] == ';' || at[size] == '\0')) {
            return true;
        }
    }
    return false;
}

bool dm_shown_accounts_differ(const dm_shown_accounts *accounts, dm_told told,
                              const char *editor)
{
    if (told >= DM_TOLD_EDITION) {
        return false;
    }
    const char *first = NULL;
    for (size_t i = 0; i < accounts->count; i++) {
        const char *key = accounts->items[i].told[told].key;
        if (!key) {
            continue;
        }
        if ((first && strcmp(key, first) != 0) ||
            (editor && editor[0] && !is_among(editor, key))) {
            return true;
        }
        first = key;
    }
    return false;
}
