#include "exchange/code_table.h"

#include "exchange/csv_reader.h"
#include "exchange/csv_text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CODE, LABEL, CONTACT, CHANNEL, INITIATOR, MIRROR, COLUMNS };

static const char *const columns[COLUMNS] = {"code",    "label",     "contact",
                                             "channel", "initiator", "mirror"};

#define CODE_SIZE 32

static dm_status load_text(dm_code_table *table, const char *scheme,
                           const char *path, dm_error *error)
{
    if (!path) {
        dm_buffer_add(&table->text, strcmp(scheme, "weis") == 0
                                        ? dm_codes_weis
                                        : dm_codes_cameo);
        return table->text.failed
                   ? dm_error_set(error, DM_NO_MEMORY, "cannot load the codes")
                   : DM_OK;
    }
    FILE *stream = fopen(path, "rb");
    if (!stream) {
        return dm_error_set(error, DM_SYSTEM, "cannot read '%s': %s", path,
                            strerror(errno));
    }
    dm_status status = dm_csv_text_read(&table->text, stream, path, error);
    fclose(stream);
    return status;
}

static dm_status name_scheme(dm_code_table *table, const char *path,
                             dm_error *error)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    table->scheme = strndup(name, strcspn(name, "."));
    return table->scheme
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "cannot name a scheme");
}

static void refuse(dm_csv_reader *reader, const dm_csv_field *field,
                   const char *expected)
{
    dm_problems_add(reader->problems, DM_ERROR, reader->file, field->line,
                    field->column, "'%s' does not fit, expected %s",
                    field->text, expected);
}

static void take_words(dm_code *code, dm_csv_reader *reader,
                       const dm_csv_field *fields)
{
    static const char *const initiators[] = {"source", "target", "none"};
    const char *contact = fields[CONTACT].text;
    const char *initiator = fields[INITIATOR].text;
    size_t which = 0;
    while (which < 3 && strcmp(initiator, initiators[which]) != 0) {
        which++;
    }
    if (strcmp(contact, "yes") != 0 && strcmp(contact, "no") != 0) {
        refuse(reader, &fields[CONTACT], "yes or no");
    }
    if (which == 3) {
        refuse(reader, &fields[INITIATOR], "source, target or none");
    }
    if (!*fields[CODE].text || strlen(fields[CODE].text) >= CODE_SIZE) {
        refuse(reader, &fields[CODE], "a code");
    }
    code->is_contact = strcmp(contact, "yes") == 0;
    code->initiator = (dm_code_initiator)which;
}

static bool index_code(dm_code_table *table, dm_csv_reader *reader,
                       const dm_csv_field *fields)
{
    const dm_code *code = &table->items[table->count - 1];
    int64_t place = (int64_t)table->count - 1;
    if (dm_key_index_find(&table->by_code, code->code)) {
        refuse(reader, &fields[CODE], "each code once");
        return true;
    }
    bool known = dm_key_index_find(&table->by_label, code->label) != NULL;
    return dm_key_index_add(&table->by_code, code->code, place,
                            fields[CODE].line) &&
           (known || dm_key_index_add(&table->by_label, code->label, place,
                                      fields[CODE].line));
}

static dm_status take_code(dm_code_table *table, dm_csv_reader *reader,
                           const dm_csv_row *row, dm_error *error)
{
    if (row->broken) {
        return DM_OK;
    }
    dm_code *items =
        realloc(table->items, (table->count + 1) * sizeof *table->items);
    if (!items) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep the codes");
    }
    table->items = items;
    items[table->count] = (dm_code){.code = row->fields[CODE].text,
                                    .label = row->fields[LABEL].text,
                                    .channel = row->fields[CHANNEL].text,
                                    .mirror = row->fields[MIRROR].text};
    take_words(&items[table->count++], reader, row->fields);
    return index_code(table, reader, row->fields)
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "cannot keep the codes");
}

static bool check_header(dm_csv_reader *reader, const dm_csv_row *row)
{
    bool same = row && row->count == COLUMNS;
    for (size_t i = 0; same && i < COLUMNS; i++) {
        same = strcmp(row->fields[i].text, columns[i]) == 0;
    }
    if (!same) {
        dm_problems_add(reader->problems, DM_ERROR, reader->file, 1, 1,
                        "no table of codes, expected the columns code, label, "
                        "contact, channel, initiator, mirror");
    }
    return same;
}

static dm_status read_codes(dm_code_table *table, dm_csv_reader *reader,
                            dm_error *error)
{
    const dm_csv_row *row;
    dm_status status = dm_csv_reader_next(reader, &row, error);
    if (status != DM_OK || !check_header(reader, row)) {
        return status;
    }
    status = dm_csv_reader_next(reader, &row, error);
    while (status == DM_OK && row) {
        status = take_code(table, reader, row, error);
        if (status == DM_OK) {
            status = dm_csv_reader_next(reader, &row, error);
        }
    }
    return status;
}

dm_status dm_code_table_load(dm_code_table *out, const char *scheme,
                             const char *path, dm_problems *problems,
                             dm_error *error)
{
    const char *file = path ? path : scheme;
    *out = (dm_code_table){0};

    dm_status status = load_text(out, scheme, path, error);
    if (status == DM_OK) {
        status = name_scheme(out, file, error);
    }
    dm_buffer_add(&out->text, "");
    if (status != DM_OK || !dm_csv_text_check(dm_buffer_text(&out->text),
                                              out->text.size, file, problems)) {
        return status;
    }
    static char nothing[1];
    dm_csv_reader reader;
    dm_csv_reader_init(&reader, out->text.text ? out->text.text : nothing,
                       out->text.size, file, problems);
    status = read_codes(out, &reader, error);
    dm_csv_reader_clear(&reader);
    return status;
}

const dm_code *dm_code_table_find(const dm_code_table *table, const char *code,
                                  const char *label)
{
    char prefix[CODE_SIZE];
    snprintf(prefix, sizeof prefix, "%s", code);
    const dm_key_entry *found = NULL;
    for (size_t size = strlen(prefix); size && !found; size--) {
        prefix[size] = '\0';
        found = dm_key_index_find(&table->by_code, prefix);
    }
    if (!found && *label) {
        found = dm_key_index_find(&table->by_label, label);
    }
    return found ? &table->items[found->number] : NULL;
}

void dm_code_table_clear(dm_code_table *table)
{
    free(table->scheme);
    free(table->items);
    dm_buffer_clear(&table->text);
    dm_key_index_clear(&table->by_code);
    dm_key_index_clear(&table->by_label);
    *table = (dm_code_table){0};
}
