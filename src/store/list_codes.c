#include "demarche/store.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>

/* The contacts that are asked for, ascending, and the table of their codes. */
typedef struct code_listing {
    size_t count;
    int64_t *numbers;
    size_t next;
    dm_table *table;
} code_listing;

static int compare_numbers(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static dm_status gather_numbers(code_listing *list, const dm_contacts *contacts,
                                dm_error *error)
{
    list->count = contacts->count;
    list->numbers = malloc((list->count + 1) * sizeof *list->numbers);
    if (!list->numbers) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for codes");
    }
    for (size_t i = 0; i < list->count; i++) {
        list->numbers[i] = contacts->contact[i];
    }
    qsort(list->numbers, list->count, sizeof *list->numbers, compare_numbers);
    return DM_OK;
}

/* Both ascend, so that one pass finds what they have in common. */
static dm_status take_code(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    code_listing *list = context;
    int64_t contact = dm_statement_integer(row, 0);
    while (list->next < list->count && list->numbers[list->next] < contact) {
        list->next++;
    }
    if (list->next < list->count && list->numbers[list->next] == contact) {
        dm_table_put_integer(list->table, contact);
        dm_table_put_text(list->table, dm_statement_text(row, 1));
        dm_table_put_text(list->table, dm_statement_text(row, 2));
    }
    return DM_OK;
}

dm_status dm_store_list_codes(dm_table **out, dm_store *store,
                              const dm_contacts *contacts, dm_error *error)
{
    static const dm_column columns[] = {
        {"contact", DM_INTEGER}, {"code", DM_TEXT}, {"scheme", DM_TEXT}};
    *out = NULL;
    code_listing list = {.count = 0};
    dm_status status = gather_numbers(&list, contacts, error);
    if (status == DM_OK) {
        status = dm_table_new(&list.table, columns, 3, error);
    }
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_read_contact_codes, take_code,
                            &list, error);
    }
    if (status == DM_OK) {
        status = dm_table_check(list.table, error);
    }
    free(list.numbers);
    if (status != DM_OK) {
        dm_table_free(list.table);
        return status;
    }
    *out = list.table;
    return DM_OK;
}
