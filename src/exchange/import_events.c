#include "exchange/dataset_cell.h"
#include "exchange/dataset_table.h"
#include "exchange/event_groups.h"
#include "exchange/event_sides.h"
#include "exchange/foreign_row.h"
#include "exchange/import_profile.h"
#include "exchange/import_progress.h"
#include "exchange/keds_text.h"
#include "exchange/refused_rows.h"
#include "exchange/text_dialect.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** So many contacts pass before the next word of progress. */
#define GROUPS_BETWEEN_WORDS 1000

/** What reading a file of events needs. */
typedef struct dm_event_reading {
    const dm_event_format *format;
    size_t fields[DM_EVENT_COLUMNS]; /**< SIZE_MAX: none */
    dm_code_table codes;
    dm_event_sides sides;
    dm_event_groups groups;
} dm_event_reading;

static bool is_needed(size_t column)
{
    return column == DM_EVENT_DATE || column == DM_EVENT_SOURCE ||
           column == DM_EVENT_TARGET;
}

static void refuse_header(dm_row *row, const char *column)
{
    dm_problems_add(&row->import->report->problems, DM_ERROR, row->file,
                    row->csv->line, 1, "the column '%s' is missing", column);
}

static bool find_column(dm_event_reading *reading, dm_row *row, size_t column)
{
    const char *name = reading->format->names[column];
    size_t field = 0;
    while (field < row->csv->count &&
           (!name || strcmp(row->csv->fields[field].text, name) != 0)) {
        field++;
    }
    bool found = field < row->csv->count;
    reading->fields[column] = found ? field : SIZE_MAX;
    if (!found && is_needed(column)) {
        refuse_header(row, name);
    }
    return found || !is_needed(column);
}

static dm_status find_columns(bool *usable, dm_row *row, dm_error *error)
{
    (void)error;
    dm_event_reading *reading = row->context;
    *usable = !row->csv->broken;
    for (size_t i = 0; i < DM_EVENT_COLUMNS; i++) {
        *usable &= find_column(reading, row, i);
    }
    bool told = reading->fields[DM_EVENT_CODE] != SIZE_MAX ||
                reading->fields[DM_EVENT_LABEL] != SIZE_MAX;
    if (!told) {
        refuse_header(row, reading->format->names[DM_EVENT_CODE]);
    }
    bool lacks_stories = reading->groups.dedupe == DM_DEDUPE_STORY &&
                         reading->fields[DM_EVENT_STORY] == SIZE_MAX;
    if (lacks_stories) {
        refuse_header(row, "Story ID");
    }
    *usable &= told && !lacks_stories;
    return DM_OK;
}

/* The columns of a release without a header go by how many they are. */
static void place_columns(dm_event_reading *reading, const dm_row *row)
{
    const dm_event_format *format = reading->format;
    for (size_t i = 0; i < 3; i++) {
        bool fits = format->widths[i] == row->csv->count ||
                    (i == 0 && !format->widths[0]);
        for (size_t c = 0; c < DM_EVENT_COLUMNS && fits; c++) {
            reading->fields[c] = format->places[i][c] - 1;
        }
    }
}

/* Re-exports write NA where a release has an empty cell. */
static char *get_text(const dm_row *row, dm_event_column column)
{
    static char nothing[1];
    const dm_event_reading *reading = row->context;
    size_t field = reading->fields[column];
    if (field >= row->csv->count) {
        return nothing;
    }
    char *text = row->csv->fields[field].text;
    return strcmp(text, "NA") == 0 ? nothing : text;
}

/* Columns of a fixed width are filled up by blanks. */
static void trim(dm_csv_field *field)
{
    size_t blanks = strspn(field->text, " ");
    field->text += blanks;
    field->column += blanks;
    size_t size = strlen(field->text);
    while (size && field->text[size - 1] == ' ') {
        field->text[--size] = '\0';
    }
}

static dm_csv_field get_field(const dm_row *row, dm_event_column column)
{
    const dm_event_reading *reading = row->context;
    size_t place = reading->fields[column];
    dm_csv_field field = {.line = row->csv->line, .column = 1};
    if (place < row->csv->count) {
        field = row->csv->fields[place];
    }
    field.text = get_text(row, column);
    trim(&field);
    return field;
}

static dm_status take_date(dm_csv_field *field, dm_row *row, dm_error *error)
{
    const dm_event_reading *reading = row->context;
    char day[16];
    if (reading->format->read_day(day, field->text)) {
        field->text = dm_arena_copy_text(&row->import->texts, day);
        if (!field->text) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot keep a date");
        }
    }
    dm_dated ignored;
    return dm_cell_date(&ignored, row,
                        (dm_cell){field->text, field->line, field->column},
                        error);
}

/* In parentheses in some files. */
static const char *get_label(const dm_row *row)
{
    char *label = get_text(row, DM_EVENT_LABEL);
    size_t size = strlen(label);
    bool wrapped = size > 1 && label[0] == '(' && label[size - 1] == ')';
    if (wrapped) {
        label[size - 1] = '\0';
    }
    return label + wrapped;
}

static void read_event(dm_event *event, const dm_row *row)
{
    const dm_event_reading *reading = row->context;
    dm_csv_field code_field = get_field(row, DM_EVENT_CODE);
    const char *code = code_field.text;
    const char *label = get_label(row);
    *event =
        (dm_event){.code = dm_code_table_find(&reading->codes, code, label),
                   .label = label,
                   .id = get_text(row, DM_EVENT_ID),
                   .story = get_text(row, DM_EVENT_STORY),
                   .place = get_text(row, DM_EVENT_PLACE),
                   .fields = {get_field(row, DM_EVENT_DATE),
                              get_field(row, DM_EVENT_SOURCE),
                              get_field(row, DM_EVENT_TARGET)},
                   .row = dm_row_find_place(row)};
    event->source = event->fields[1].text;
    event->target = event->fields[2].text;
    /* A relation that is told in words has its code from the table. */
    bool in_words = event->code && strcmp(event->code->label, code) == 0;
    event->code_text =
        event->code && (!*code || in_words) ? event->code->code : code;
}

static dm_status add_side(const dm_row *row, const char *name,
                          dm_event_column country, dm_event_column sectors,
                          dm_error *error)
{
    dm_event_reading *reading = row->context;
    dm_event_side side = {.name = name,
                          .country = get_text(row, country),
                          .sectors = get_text(row, sectors),
                          .kind = "person"};
    side.country_size = strlen(side.country);
    reading->format->judge_side(&side);
    return dm_event_sides_add(&reading->sides, &side, error);
}

static dm_status add_sides(const dm_row *row, const dm_event *event,
                           dm_error *error)
{
    dm_status status = add_side(row, event->source, DM_EVENT_SOURCE_COUNTRY,
                                DM_EVENT_SOURCE_SECTORS, error);
    return status == DM_OK
               ? add_side(row, event->target, DM_EVENT_TARGET_COUNTRY,
                          DM_EVENT_TARGET_SECTORS, error)
               : status;
}

/* What tells no contact, by the rules of every file of events. */
static bool leave_out(dm_row *row, const dm_event *event)
{
    bool all = row->import->options->code_choice == DM_CODES_ALL;
    if (!*event->source || !*event->target) {
        dm_row_leave_out(row, DM_ROW_NO_ACTOR);
    } else if (strcmp(event->source, event->target) == 0) {
        dm_row_leave_out(row, DM_ROW_SELF_CONTACT);
    } else if (!event->code && !all) {
        dm_row_leave_out(row, DM_ROW_UNKNOWN_CODE);
    } else if (event->code && !event->code->is_contact && !all) {
        dm_row_leave_out(row, DM_ROW_NO_CONTACT);
    }
    return row->left_out;
}

static dm_status take_event(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    (void)outcome;
    dm_event_reading *reading = row->context;
    dm_event event;
    if (!reading->format->has_header) {
        place_columns(reading, row);
    }
    read_event(&event, row);
    if (leave_out(row, &event)) {
        return DM_OK;
    }
    dm_status status = take_date(&event.fields[0], row, error);
    if (status != DM_OK || row->refused) {
        return status;
    }
    event.date = event.fields[0].text;
    row->gathered = true;
    status = add_sides(row, &event, error);
    return status == DM_OK
               ? dm_event_groups_add(&reading->groups, &event, error)
               : status;
}

/* By the number of the event where it has one, else by what it tells. */
static void name_contact(dm_buffer *out, const dm_event_reading *reading,
                         const dm_event_group *group)
{
    const dm_event *lead = &group->lead;
    if (*lead->id) {
        dm_buffer_add_format(out, "%s-%s-%s", reading->format->name, lead->date,
                             lead->id);
        return;
    }
    uint64_t hash;
    out->failed |= !dm_event_group_hash(&hash, group, reading->groups.mirror);
    dm_buffer_add_format(out, "%s-%016" PRIx64, reading->format->name, hash);
}

static void set_text(dm_contact_cells *cells, size_t column, const char *text)
{
    /* Cells are cut up while they are read: these hold no lists. */
    cells->fields[column].text = (char *)(uintptr_t)text;
}

static void fill_cells(dm_contact_cells *cells, const dm_event_reading *reading,
                       const dm_event_group *group)
{
    const dm_event *lead = &group->lead;
    bool reversed = dm_event_is_reversed(lead, reading->groups.mirror);
    bool symmetric = lead->code && lead->code->initiator == DM_CODE_NONE;
    const dm_csv_field *first = &lead->fields[reversed ? 2 : 1];
    const dm_csv_field *second = &lead->fields[reversed ? 1 : 2];
    dm_contact_cells_init(cells, lead->row);
    cells->whole_names = true;
    dm_contact_cells_set(cells, DM_CONTACTS_DATE, &lead->fields[0],
                         lead->fields[0].text);
    dm_contact_cells_set(cells, DM_CONTACTS_INITIATOR, first, first->text);
    dm_contact_cells_set(cells, DM_CONTACTS_RECIPIENT, second, second->text);
    set_text(cells, DM_CONTACTS_DIRECTION,
             symmetric ? "symmetric" : "directed");
    set_text(cells, DM_CONTACTS_PLACE, lead->place);
    const char *code = dm_event_code(lead, reading->groups.mirror);
    const dm_code *named = dm_code_table_find(&reading->codes, code, "");
    set_text(cells, DM_CONTACTS_CODE, code);
    set_text(cells, DM_CONTACTS_CODE_SCHEME,
             *code ? reading->codes.scheme : "");
    set_text(cells, DM_CONTACTS_CHANNEL, named ? named->channel : "");
    set_text(cells, DM_CONTACTS_TOPIC,
             named && strcmp(named->code, code) == 0 ? named->label
                                                     : lead->label);
}

static dm_status put_group(dm_row *row, const dm_event_reading *reading,
                           const dm_event_group *group, dm_error *error)
{
    char reports[24];
    snprintf(reports, sizeof reports, "%zu", dm_event_group_reports(group));
    dm_buffer key = {0};
    dm_contact_cells cells;
    name_contact(&key, reading, group);
    fill_cells(&cells, reading, group);
    set_text(&cells, DM_CONTACTS_REPORTS, reports);
    set_text(&cells, DM_CONTACTS_KEY, dm_buffer_text(&key));
    dm_outcome outcome = DM_KEPT;
    dm_status status = DM_OK;
    if (key.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot derive a key");
    } else if (dm_event_sides_are_one(&reading->sides, group->lead.source,
                                      group->lead.target)) {
        dm_row_leave_out(row, DM_ROW_SELF_CONTACT);
    } else {
        status = dm_take_contact_cells(&outcome, row, &cells, error);
    }
    dm_csv_row csv = {.line = cells.place.line,
                      .start = cells.place.start,
                      .end = cells.place.end};
    row->csv = &csv;
    if (status == DM_OK) {
        status = dm_row_finish(row, outcome, error);
    }
    dm_buffer_clear(&key);
    return status;
}

static void count_others(dm_import_report *report, const dm_event_group *group)
{
    for (size_t i = 1; i < group->reports[group->forward]; i++) {
        report->read++;
        dm_report_count(report, DM_ROW_REPEATED);
    }
    for (size_t i = 0; i < group->reports[!group->forward]; i++) {
        report->read++;
        dm_report_count(report, DM_ROW_MIRRORED);
    }
}

static dm_status put_groups(dm_import *import, dm_event_reading *reading,
                            const char *file, dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < reading->groups.count && status == DM_OK; i++) {
        if (i % GROUPS_BETWEEN_WORDS == 0) {
            dm_import_tell(import, "storing", i, reading->groups.count);
        }
        const dm_event_group *group = &reading->groups.items[i];
        dm_row row = {.import = import, .file = file};
        dm_row_reason reason;
        if (dm_refused_row_find(&reason, import, file, group->lead.row)) {
            import->report->read++;
            dm_report_count(import->report, reason);
        } else {
            status = put_group(&row, reading, group, error);
        }
        count_others(import->report, group);
    }
    return status;
}

static dm_status load_codes(dm_event_reading *reading, dm_import *import,
                            dm_error *error)
{
    dm_problems *problems = &import->report->problems;
    size_t errors = problems->errors;
    dm_status status =
        dm_code_table_load(&reading->codes, reading->format->scheme,
                           import->options->codes, problems, error);
    import->unusable |= problems->errors > errors;
    return status;
}

static char choose_delimiter(const dm_event_format *format,
                             const dm_import *import, const dm_buffer *text)
{
    if (!format->has_header) {
        return '\t';
    }
    return dm_text_choose_delimiter(import->options->delimiter,
                                    dm_buffer_text(text));
}

static dm_status read_rows(dm_event_reading *reading, dm_import *import,
                           dm_buffer *text, const char *file, dm_error *error)
{
    const dm_event_format *format = reading->format;
    dm_table_reading table = {
        .format = &dm_contacts_file,
        .take = take_event,
        .find = find_columns,
        .context = reading,
        .gathers = true,
        .no_header = !format->has_header,
        .ragged = !format->has_header && !format->widths[0],
        .no_quotes = import->report->delimiter == '\t',
        .delimiter = import->report->delimiter,
    };
    dm_status status = dm_dataset_table_read(import, &table, text, file, error);
    if (status == DM_OK) {
        status = dm_event_sides_put(&reading->sides, import, file, error);
    }
    return status == DM_OK ? put_groups(import, reading, file, error) : status;
}

/* Without a header the first row has to be one of the release. */
static bool fits(const dm_event_format *format, const dm_import *import,
                 const dm_buffer *text, const char *file)
{
    if (format->has_header || format->fits(dm_buffer_text(text))) {
        return true;
    }
    dm_problems_add(&import->report->problems, DM_ERROR, file, 1, 1,
                    "not a file of the profile '%s', as its first line shows",
                    format->name);
    return false;
}

static dm_status read_events(const dm_event_format *format, dm_import *import,
                             dm_buffer *text, const char *file, dm_error *error)
{
    const dm_import_options *options = import->options;
    dm_event_reading reading = {
        .format = format,
        .groups = {.mirror = options->mirror,
                   .dedupe = options->dedupe ? options->dedupe : DM_DEDUPE_DAY},
    };
    import->creates_actors = true;
    import->report->delimiter = choose_delimiter(format, import, text);
    dm_status status = load_codes(&reading, import, error);
    import->unusable |= !fits(format, import, text, file);
    if (status == DM_OK && !import->unusable) {
        status = read_rows(&reading, import, text, file, error);
    }
    dm_event_groups_clear(&reading.groups);
    dm_event_sides_clear(&reading.sides);
    dm_code_table_clear(&reading.codes);
    return status;
}

dm_status dm_read_icews(dm_import *import, dm_buffer *text, const char *file,
                        dm_error *error)
{
    return read_events(&dm_icews_format, import, text, file, error);
}

dm_status dm_read_events(dm_import *import, dm_buffer *text, const char *file,
                         dm_error *error)
{
    return read_events(&dm_events_format, import, text, file, error);
}

dm_status dm_read_gdelt(dm_import *import, dm_buffer *text, const char *file,
                        dm_error *error)
{
    return read_events(&dm_gdelt_format, import, text, file, error);
}

dm_status dm_read_keds(dm_import *import, dm_buffer *text, const char *file,
                       dm_error *error)
{
    if (text->size) {
        dm_keds_part_fields(text->text);
    }
    return read_events(&dm_keds_format, import, text, file, error);
}
