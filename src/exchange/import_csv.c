#include "demarche/text.h"

#include "exchange/column_map.h"
#include "exchange/csv_text.h"
#include "exchange/dataset_table.h"
#include "exchange/foreign_row.h"
#include "exchange/import_profile.h"
#include "exchange/text_dialect.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One of the columns of the header, or SIZE_MAX. */
static size_t find_field(const dm_csv_row *header, const char *name)
{
    for (size_t i = 0; i < header->count; i++) {
        if (strcmp(header->fields[i].text, name) == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

static void refuse_piece(dm_row *row, const dm_map_piece *piece)
{
    dm_import *import = row->import;
    const dm_csv_row *header = row->csv;
    const char **names = calloc(header->count, sizeof *names);
    size_t nearest = header->count;
    if (names) {
        for (size_t i = 0; i < header->count; i++) {
            names[i] = header->fields[i].text;
        }
        nearest = dm_text_nearest(piece->column, names, header->count);
    }
    bool near = nearest < header->count;
    dm_problems_add(&import->report->problems, DM_ERROR, import->options->map,
                    piece->line, 1, "'%s' has no column '%s'%s%s%s", row->file,
                    piece->column, near ? ": did you mean '" : "",
                    near ? header->fields[nearest].text : "", near ? "'?" : "");
    free(names);
}

/* The columns of the file that the map names. */
static bool find_pieces(dm_row *row, dm_column_map *map)
{
    bool found = true;
    for (size_t i = 0; i < DM_MAP_ENTRIES; i++) {
        for (dm_map_piece *piece = map->entries[i]; piece;
             piece = piece->next) {
            if (!piece->column) {
                continue;
            }
            piece->field = find_field(row->csv, piece->column);
            if (piece->field == SIZE_MAX) {
                refuse_piece(row, piece);
                found = false;
            }
        }
    }
    return found;
}

/* Without a map the columns are called as those of contacts.csv. */
static dm_status map_by_name(dm_row *row, dm_column_map *map, dm_error *error)
{
    for (size_t i = 0; i < dm_contacts_file.column_count; i++) {
        const char *name = dm_contacts_file.columns[i].name;
        size_t field = find_field(row->csv, name);
        if (field == SIZE_MAX) {
            continue;
        }
        dm_map_piece *piece = dm_arena_take(&map->arena, sizeof *piece);
        if (!piece) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot map columns");
        }
        *piece = (dm_map_piece){.column = name, .field = field};
        map->entries[i] = piece;
    }
    return DM_OK;
}

static bool has_ends(const dm_row *row, const dm_column_map *map)
{
    static const size_t ends[] = {DM_CONTACTS_INITIATOR, DM_CONTACTS_RECIPIENT};
    bool all = true;
    for (size_t i = 0; i < 2; i++) {
        if (!map->entries[ends[i]]) {
            dm_problems_add(&row->import->report->problems, DM_ERROR, row->file,
                            row->csv->line, 1,
                            "no column for '%s', expected it in the header or "
                            "in a map",
                            dm_contacts_file.columns[ends[i]].name);
            all = false;
        }
    }
    return all;
}

static dm_status find_columns(bool *usable, dm_row *row, dm_error *error)
{
    dm_column_map *map = row->context;
    bool mapped = row->import->options->map != NULL;
    dm_status status = mapped ? DM_OK : map_by_name(row, map, error);
    *usable = status == DM_OK && !row->csv->broken && find_pieces(row, map) &&
              has_ends(row, map);
    return status;
}

/* The text of an entry: the field itself, or what its pieces make. */
static dm_status build_field(dm_csv_field *out, dm_row *row,
                             const dm_map_piece *piece, dm_error *error)
{
    const dm_csv_field *fields = row->csv->fields;
    if (piece->column && !piece->next) {
        *out = fields[piece->field];
        return DM_OK;
    }
    dm_buffer text = {0};
    *out = (dm_csv_field){NULL, row->csv->line, 1};
    for (const dm_map_piece *each = piece; each; each = each->next) {
        dm_buffer_add(&text,
                      each->column ? fields[each->field].text : each->text);
    }
    for (const dm_map_piece *each = piece; each; each = each->next) {
        if (each->column) {
            out->line = fields[each->field].line;
            out->column = fields[each->field].column;
            break;
        }
    }
    out->text = text.failed ? NULL
                            : dm_arena_copy_text(&row->import->texts,
                                                 dm_buffer_text(&text));
    dm_buffer_clear(&text);
    return out->text ? DM_OK
                     : dm_error_set(error, DM_NO_MEMORY, "cannot keep a cell");
}

/* Three numbers in the order that the map states become an ISO day; what is not
 * of that form stays as it is. */
static dm_status reorder_date(dm_csv_field *field, dm_row *row,
                              const char *order, dm_error *error)
{
    int numbers[3];
    int size = 0;
    int year = (int)(strchr(order, 'y') - order);
    bool three = sscanf(field->text, " %d%*1[./-]%d%*1[./-]%d %n", &numbers[0],
                        &numbers[1], &numbers[2], &size) == 3;
    if (!three || field->text[size] || numbers[year] < 1000 ||
        numbers[year] > 9999) {
        return DM_OK;
    }
    int month = numbers[strchr(order, 'm') - order];
    int day = numbers[strchr(order, 'd') - order];
    char text[48];
    snprintf(text, sizeof text, "%04d-%02d-%02d", numbers[year], month, day);
    field->text = dm_arena_copy_text(&row->import->texts, text);
    return field->text
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "cannot keep a date");
}

static dm_status build_entry(dm_csv_field *out, dm_row *row, size_t entry,
                             dm_error *error)
{
    const dm_column_map *map = row->context;
    const dm_map_piece *order = map->entries[DM_MAP_DATE_ORDER];
    dm_status status = build_field(out, row, map->entries[entry], error);
    bool is_date = entry == DM_CONTACTS_DATE || entry == DM_MAP_DATE_FIRST ||
                   entry == DM_MAP_DATE_LAST;
    if (status == DM_OK && is_date && order) {
        status = reorder_date(out, row, order->text, error);
    }
    return status;
}

/* From a first day to a last; one day where they are equal or the last is
 * empty, or where one of them alone is mapped. */
static dm_status build_interval(dm_csv_field *out, dm_row *row, dm_error *error)
{
    const dm_column_map *map = row->context;
    dm_csv_field last;
    if (!map->entries[DM_MAP_DATE_FIRST] || !map->entries[DM_MAP_DATE_LAST]) {
        return build_entry(out, row,
                           map->entries[DM_MAP_DATE_FIRST] ? DM_MAP_DATE_FIRST
                                                           : DM_MAP_DATE_LAST,
                           error);
    }
    dm_status status = build_entry(out, row, DM_MAP_DATE_FIRST, error);
    if (status == DM_OK) {
        status = build_entry(&last, row, DM_MAP_DATE_LAST, error);
    }
    if (status != DM_OK || !*last.text || strcmp(out->text, last.text) == 0) {
        return status;
    }
    dm_buffer text = {0};
    dm_buffer_add_format(&text, "%s/%s", out->text, last.text);
    out->text =
        text.failed ? NULL : dm_arena_copy_text(&row->import->texts, text.text);
    dm_buffer_clear(&text);
    return out->text ? DM_OK
                     : dm_error_set(error, DM_NO_MEMORY, "cannot keep a date");
}

static dm_status take_mapped(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    const dm_column_map *map = row->context;
    dm_contact_cells cells;
    dm_status status = DM_OK;
    dm_contact_cells_init(&cells, dm_row_find_place(row));
    for (size_t i = 0; i < dm_contacts_file.column_count && status == DM_OK;
         i++) {
        dm_csv_field field;
        if (map->entries[i]) {
            status = build_entry(&field, row, i, error);
        } else if (i == DM_CONTACTS_DATE && (map->entries[DM_MAP_DATE_FIRST] ||
                                             map->entries[DM_MAP_DATE_LAST])) {
            status = build_interval(&field, row, error);
        } else {
            continue;
        }
        if (status == DM_OK) {
            dm_contact_cells_set(&cells, i, &field,
                                 dm_column_map_translate(map, i, field.text));
        }
    }
    return status == DM_OK ? dm_take_contact_cells(outcome, row, &cells, error)
                           : status;
}

static dm_status load_map(dm_column_map *map, dm_import *import,
                          dm_error *error)
{
    const char *path = import->options->map;
    FILE *stream = path ? fopen(path, "rb") : NULL;
    if (!path) {
        return DM_OK;
    }
    if (!stream) {
        return dm_error_set(error, DM_SYSTEM, "cannot read '%s': %s", path,
                            strerror(errno));
    }
    dm_problems *problems = &import->report->problems;
    size_t errors = problems->errors;
    dm_buffer text = {0};
    dm_status status = dm_csv_text_read(&text, stream, path, error);
    fclose(stream);
    if (status == DM_OK && text.size &&
        dm_csv_text_check(text.text, text.size, path, problems)) {
        status = dm_column_map_parse(map, &text, path, problems, error);
    }
    import->unusable |= problems->errors > errors;
    dm_buffer_clear(&text);
    return status;
}

dm_status dm_read_csv(dm_import *import, dm_buffer *text, const char *file,
                      dm_error *error)
{
    dm_column_map map = {0};
    dm_table_reading reading = {
        .format = &dm_contacts_file,
        .take = take_mapped,
        .find = find_columns,
        .context = &map,
        .delimiter = dm_text_choose_delimiter(import->options->delimiter,
                                              dm_buffer_text(text)),
    };
    import->report->delimiter = reading.delimiter;
    dm_status status = load_map(&map, import, error);
    if (status == DM_OK && !import->unusable) {
        import->creates_actors = true;
        status = dm_dataset_table_read(import, &reading, text, file, error);
    }
    dm_column_map_clear(&map);
    return status;
}
