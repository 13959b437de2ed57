#include "name_contacts.h"

#include <stdlib.h>
#include <string.h>

/* Columns of a description. */
enum { NUMBER, KEY, DATE, CITATIONS, SUMMARY, PLACE };

/* A contact of a list on its way into a cell. */
struct listed_contact {
    int64_t place;
    const char *key;
};

/* What contacts are called: tables of dm_store_describe_contacts. */
struct contact_names {
    dm_table *contacts;
    dm_table *silences; /* NULL: none are named */
};

/* One table on its way into another, and room for the list of a cell. */
struct naming {
    dm_table *copy;
    const dm_table *table;
    const struct contact_names *names;
    struct listed_contact *list;
};

/* The numbers of contacts that a table tells, as they come. */
struct told_numbers {
    int64_t *items;
    size_t count;
    size_t capacity;
};

static bool add_numbers(struct told_numbers *told, const int64_t *numbers,
                        size_t count)
{
    if (count > told->capacity - told->count) {
        size_t capacity = 2 * (told->count + count);
        int64_t *items = realloc(told->items, capacity * sizeof *items);
        if (!items) {
            return false;
        }
        told->items = items;
        told->capacity = capacity;
    }
    for (size_t i = 0; i < count; i++) {
        told->items[told->count++] = numbers[i];
    }
    return true;
}
static dm_status read_names(struct contact_names *out,
                            const struct selection *selection,
                            dm_contact_numbers wanted, dm_error *error)
{
    dm_status status = dm_store_describe_some(
        &out->contacts, selection->store, selection->contacts, wanted, error);
    if (status == DM_OK && selection->silences) {
        status = dm_store_describe_some(&out->silences, selection->store,
                                        selection->silences, wanted, error);
    }
    return status;
}

static void clear_names(struct contact_names *names)
{
    dm_table_free(names->contacts);
    dm_table_free(names->silences);
    *names = (struct contact_names){0};
}

static bool is_column(const dm_table *table, size_t column, const char *name)
{
    return strcmp(dm_table_get_column(table, column)->name, name) == 0;
}

/* Whether the column tells one contact in each cell. */
static bool is_number(const dm_table *table, size_t column)
{
    return is_column(table, column, "contact") ||
           is_column(table, column, "answered_by");
}

static bool add_cell(struct told_numbers *told, const dm_table *table,
                     size_t row, size_t column)
{
    if (dm_table_get_column(table, column)->type == DM_NUMBERS) {
        size_t count;
        const int64_t *numbers =
            dm_table_get_numbers(table, row, column, &count);
        return add_numbers(told, numbers, count);
    }
    if (!is_number(table, column) || dm_table_is_empty(table, row, column)) {
        return true;
    }
    int64_t number = dm_table_get_integer(table, row, column);
    return add_numbers(told, &number, 1);
}

static dm_status gather_numbers(struct told_numbers *told,
                                const dm_table *table, dm_error *error)
{
    bool added = true;
    for (size_t i = 0; added && i < dm_table_count_rows(table); i++) {
        for (size_t j = 0; added && j < dm_table_count_columns(table); j++) {
            added = add_cell(told, table, i, j);
        }
    }
    return added ? DM_OK : dm_error_set(error, DM_NO_MEMORY, "out of memory");
}

static size_t name_columns(dm_column *columns, const dm_table *table)
{
    size_t count = 0;
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        dm_column column = *dm_table_get_column(table, i);
        if (is_column(table, i, "contact")) {
            columns[count++] = (dm_column){"key", DM_TEXT};
            column = (dm_column){"date", DM_TEXT};
        } else if (is_column(table, i, "answered_by") ||
                   column.type == DM_NUMBERS) {
            column.type = DM_TEXT;
        }
        columns[count++] = column;
    }
    return count;
}

static dm_status create_table(dm_table **out, const dm_table *table,
                              dm_error *error)
{
    size_t most = 2 * dm_table_count_columns(table);
    dm_column *columns = calloc(most, sizeof *columns);
    if (!columns) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    size_t count = name_columns(columns, table);
    dm_status status = dm_table_new(out, columns, count, error);
    free(columns);
    return status;
}

/* The row of a contact, or the number of rows: they ascend by number. */
static size_t find_row(const dm_table *descriptions, int64_t number)
{
    size_t low = 0;
    size_t high = dm_table_count_rows(descriptions);
    size_t count = high;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (dm_table_get_integer(descriptions, middle, NUMBER) < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count &&
                   dm_table_get_integer(descriptions, low, NUMBER) == number
               ? low
               : count;
}

/* The table that describes a contact, and its row there. */
static const dm_table *find_description(const struct contact_names *names,
                                        int64_t number, size_t *row)
{
    *row = find_row(names->contacts, number);
    if (*row < dm_table_count_rows(names->contacts) || !names->silences) {
        return names->contacts;
    }
    *row = find_row(names->silences, number);
    return names->silences;
}

static int compare_places(const void *left, const void *right)
{
    int64_t a = ((const struct listed_contact *)left)->place;
    int64_t b = ((const struct listed_contact *)right)->place;
    return (a > b) - (a < b);
}

/* Fill the list of `naming` with the contacts of a cell, in order. */
static bool take_list(struct naming *naming, const int64_t *numbers,
                      size_t count)
{
    struct listed_contact *list =
        realloc(naming->list, count * sizeof *naming->list);
    if (!list) {
        return false;
    }
    naming->list = list;
    for (size_t i = 0; i < count; i++) {
        size_t row;
        const dm_table *described =
            find_description(naming->names, numbers[i], &row);
        list[i].place = dm_table_get_integer(described, row, PLACE);
        list[i].key = dm_table_get_text(described, row, KEY);
    }
    return true;
}

/* The keys of the list with ";" between them; the caller frees it. */
static char *join_keys(const struct listed_contact *list, size_t count)
{
    size_t size = 1;
    for (size_t i = 0; i < count; i++) {
        size += strlen(list[i].key) + 1;
    }
    char *text = malloc(size);
    char *at = text;
    for (size_t i = 0; text && i < count; i++) {
        size_t length = strlen(list[i].key);
        memcpy(at, list[i].key, length);
        at += length;
        *at++ = i + 1 < count ? ';' : '\0';
    }
    return text;
}

static bool put_list(struct naming *naming, size_t row, size_t column)
{
    size_t count;
    const int64_t *numbers =
        dm_table_get_numbers(naming->table, row, column, &count);
    if (count == 0) {
        dm_table_put_empty(naming->copy);
        return true;
    }
    if (!take_list(naming, numbers, count)) {
        return false;
    }
    if (!is_column(naming->table, column, "contacts")) {
        qsort(naming->list, count, sizeof *naming->list, compare_places);
    }
    char *text = join_keys(naming->list, count);
    dm_table_put_text(naming->copy, text);
    free(text);
    return text != NULL;
}

static void put_contact(struct naming *naming, size_t row, size_t column)
{
    size_t found;
    int64_t number = dm_table_get_integer(naming->table, row, column);
    const dm_table *described = find_description(naming->names, number, &found);
    dm_table_put_text(naming->copy, dm_table_get_text(described, found, KEY));
    if (is_column(naming->table, column, "contact")) {
        dm_table_put_text(naming->copy,
                          dm_table_get_text(described, found, DATE));
    }
}

static bool copy_row(struct naming *naming, size_t row)
{
    const dm_table *table = naming->table;
    bool complete = true;
    for (size_t i = 0; i < dm_table_count_columns(table) && complete; i++) {
        if (dm_table_get_column(table, i)->type == DM_NUMBERS) {
            complete = put_list(naming, row, i);
        } else if (is_number(table, i) && !dm_table_is_empty(table, row, i)) {
            put_contact(naming, row, i);
        } else {
            dm_table_put_copy(naming->copy, table, row, i);
        }
    }
    return complete;
}

static dm_status copy_rows(struct naming *naming, dm_error *error)
{
    bool complete = true;
    size_t count = dm_table_count_rows(naming->table);
    for (size_t i = 0; i < count && complete; i++) {
        complete = copy_row(naming, i);
    }
    free(naming->list);
    return complete ? dm_table_check(naming->copy, error)
                    : dm_error_set(error, DM_NO_MEMORY, "out of memory");
}

static dm_status copy_named(dm_table **out, const dm_table *table,
                            const struct contact_names *names, dm_error *error)
{
    struct naming naming = {.table = table, .names = names};

    *out = NULL;
    dm_status status = create_table(&naming.copy, table, error);
    if (status != DM_OK) {
        return status;
    }
    status = copy_rows(&naming, error);
    if (status != DM_OK) {
        dm_table_free(naming.copy);
        return status;
    }
    *out = naming.copy;
    return DM_OK;
}

dm_status name_contacts(dm_table **table, const struct selection *selection,
                        dm_error *error)
{
    struct contact_names names = {0};
    struct told_numbers told = {0};
    dm_table *named = NULL;

    dm_status status = gather_numbers(&told, *table, error);
    if (status == DM_OK) {
        dm_contact_numbers wanted = {told.count, told.items};
        status = read_names(&names, selection, wanted, error);
    }
    if (status == DM_OK) {
        status = copy_named(&named, *table, &names, error);
    }
    if (status == DM_OK) {
        dm_table_free(*table);
        *table = named;
    }
    free(told.items);
    clear_names(&names);
    return status;
}
