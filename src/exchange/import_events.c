#include "exchange/dataset_cell.h"
#include "exchange/dataset_table.h"
#include "exchange/event_groups.h"
#include "exchange/foreign_row.h"
#include "exchange/import_profile.h"
#include "exchange/import_progress.h"
#include "exchange/refused_rows.h"
#include "exchange/text_dialect.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** So many contacts pass before the next word of progress. */
#define GROUPS_BETWEEN_WORDS 1000

/** What a file of events may tell of each. */
enum { ID, DATE, SOURCE, TARGET, CODE, LABEL, STORY, PLACE, COLUMNS };

/** How one release of events names its columns; NULL: it has none such. */
typedef struct dm_event_format {
    const char *name;
    const char *columns[COLUMNS];
} dm_event_format;

static const dm_event_format icews = {"icews",
                                      {"Event ID", "Event Date", "Source Name",
                                       "Target Name", "CAMEO Code",
                                       "Event Text", "Story ID", "City"}};

static const dm_event_format events = {
    "events",
    {NULL, "date", "source", "target", "relation", "relation", NULL, NULL}};

/** What reading a file of events needs. */
typedef struct dm_event_reading {
    const dm_event_format *format;
    size_t fields[COLUMNS]; /**< SIZE_MAX: none */
    dm_code_table codes;
    dm_event_groups groups;
} dm_event_reading;

static bool is_needed(size_t column)
{
    return column == DATE || column == SOURCE || column == TARGET;
}

static void refuse_header(dm_row *row, const char *column)
{
    dm_problems_add(&row->import->report->problems, DM_ERROR, row->file,
                    row->csv->line, 1, "the column '%s' is missing", column);
}

static dm_status find_columns(bool *usable, dm_row *row, dm_error *error)
{
    (void)error;
    dm_event_reading *reading = row->context;
    const char *const *names = reading->format->columns;
    *usable = !row->csv->broken;
    for (size_t i = 0; i < COLUMNS; i++) {
        size_t field = 0;
        while (field < row->csv->count &&
               (!names[i] ||
                strcmp(row->csv->fields[field].text, names[i]) != 0)) {
            field++;
        }
        reading->fields[i] = field < row->csv->count ? field : SIZE_MAX;
        if (reading->fields[i] == SIZE_MAX && is_needed(i)) {
            refuse_header(row, names[i]);
            *usable = false;
        }
    }
    bool told =
        reading->fields[CODE] != SIZE_MAX || reading->fields[LABEL] != SIZE_MAX;
    if (!told) {
        refuse_header(row, names[CODE]);
    }
    bool lacks_stories = reading->groups.dedupe == DM_DEDUPE_STORY &&
                         reading->fields[STORY] == SIZE_MAX;
    if (lacks_stories) {
        refuse_header(row, icews.columns[STORY]);
    }
    *usable &= told && !lacks_stories;
    return DM_OK;
}

/* Re-exports write NA where a release has an empty cell. */
static char *get_text(const dm_row *row, size_t column)
{
    static char nothing[1];
    const dm_event_reading *reading = row->context;
    size_t field = reading->fields[column];
    char *text = field == SIZE_MAX ? nothing : row->csv->fields[field].text;
    return strcmp(text, "NA") == 0 ? nothing : text;
}

static dm_csv_field get_field(const dm_row *row, size_t column)
{
    const dm_event_reading *reading = row->context;
    dm_csv_field field = row->csv->fields[reading->fields[column]];
    field.text = get_text(row, column);
    return field;
}

/* Some releases write the day as 6/30/2017: month, day, year. */
static dm_status take_date(dm_csv_field *field, dm_row *row, dm_error *error)
{
    int month;
    int day;
    int year;
    int size = 0;
    if (sscanf(field->text, "%2d/%2d/%4d%n", &month, &day, &year, &size) == 3 &&
        !field->text[size] && month > 0 && day > 0 && year > 999) {
        char text[48];
        snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
        field->text = dm_arena_copy_text(&row->import->texts, text);
        if (!field->text) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot keep a date");
        }
    }
    dm_dated ignored;
    return dm_cell_date(&ignored, row,
                        (dm_cell){field->text, field->line, field->column},
                        error);
}

static void read_event(dm_event *event, const dm_row *row)
{
    const dm_event_reading *reading = row->context;
    const char *code = get_text(row, CODE);
    *event = (dm_event){
        .code = dm_code_table_find(&reading->codes, code, get_text(row, LABEL)),
        .label = get_text(row, LABEL),
        .id = get_text(row, ID),
        .story = get_text(row, STORY),
        .place = get_text(row, PLACE),
        .fields = {get_field(row, DATE), get_field(row, SOURCE),
                   get_field(row, TARGET)},
        .row = dm_row_find_place(row)};
    event->source = event->fields[1].text;
    event->target = event->fields[2].text;
    /* A relation that is told in words has its code from the table. */
    bool in_words = event->code && strcmp(event->code->label, code) == 0;
    event->code_text =
        event->code && (!*code || in_words) ? event->code->code : code;
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
    return dm_event_groups_add(&reading->groups, &event, error);
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
    dm_status status =
        key.failed ? dm_error_set(error, DM_NO_MEMORY, "cannot derive a key")
                   : dm_take_contact_cells(&outcome, row, &cells, error);
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

static dm_status put_groups(dm_import *import, const dm_event_reading *reading,
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
    dm_status status = dm_code_table_load(
        &reading->codes, import->options->codes, problems, error);
    import->unusable |= problems->errors > errors;
    return status;
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
    dm_table_reading table = {
        .format = &dm_contacts_file,
        .take = take_event,
        .find = find_columns,
        .context = &reading,
        .gathers = true,
        .delimiter = dm_text_choose_delimiter(import->options->delimiter,
                                              dm_buffer_text(text)),
    };
    table.no_quotes = table.delimiter == '\t';
    import->report->delimiter = table.delimiter;
    import->creates_actors = true;
    dm_status status = load_codes(&reading, import, error);
    if (status == DM_OK && !import->unusable) {
        status = dm_dataset_table_read(import, &table, text, file, error);
    }
    if (status == DM_OK) {
        status = put_groups(import, &reading, file, error);
    }
    dm_event_groups_clear(&reading.groups);
    dm_code_table_clear(&reading.codes);
    return status;
}

dm_status dm_read_icews(dm_import *import, dm_buffer *text, const char *file,
                        dm_error *error)
{
    return read_events(&icews, import, text, file, error);
}

dm_status dm_read_events(dm_import *import, dm_buffer *text, const char *file,
                         dm_error *error)
{
    return read_events(&events, import, text, file, error);
}
