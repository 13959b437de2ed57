#include "exchange/import_scanned.h"

#include "exchange/contact_scan.h"
#include "exchange/dataset_cell.h"
#include "exchange/dataset_table.h"
#include "exchange/import_progress.h"
#include "store/contact_batch.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What a name of the scan stands for in the store; codes stand for
 * themselves. */
typedef struct known_name {
    const char *text;
    int64_t id; /* 0: not looked for yet */
} known_name;

typedef struct name_list {
    known_name *items; /* by number, from 1 */
    size_t count;
    size_t capacity;
} name_list;

typedef struct scanned_import {
    dm_import *import;
    const char *file;
    dm_contact_scan *scan;
    dm_bulk bulk;
    dm_table_reading reading;
    dm_scan_columns columns;
    name_list names[DM_SCAN_GROUPS];
    dm_batch_contact *batch;
    size_t batch_count;
    size_t size; /* of the file */
    bool fits;   /* nothing was met that the ordinary way must judge */
} scanned_import;

static dm_status add_name(name_list *list, const char *text, dm_error *error)
{
    if (list->count + 1 >= list->capacity) {
        size_t capacity = list->capacity ? 2 * list->capacity : 256;
        known_name *items = realloc(list->items, capacity * sizeof *items);
        if (!items) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot keep a name");
        }
        list->items = items;
        list->capacity = capacity;
        list->items[0] = (known_name){0};
    }
    list->items[++list->count] = (known_name){.text = text};
    return DM_OK;
}

static dm_status add_names(scanned_import *run, const dm_scanned_block *block,
                           dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < block->name_count && status == DM_OK; i++) {
        const dm_scanned_name *name = &block->names[i];
        status = add_name(&run->names[name->group], name->text, error);
    }
    return status;
}

static dm_row start_row(const scanned_import *run, const dm_csv_row *csv)
{
    return (dm_row){.import = run->import,
                    .format = run->reading.format,
                    .file = run->file,
                    .fields = run->columns.fields,
                    .csv = csv};
}

/* The actor of a name, by the ordinary rules. */
static dm_status find_actor(scanned_import *run, known_name *name, size_t line,
                            dm_error *error)
{
    char *copy = dm_arena_copy_text(&run->import->texts, name->text);
    if (!copy) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep a name");
    }
    dm_csv_row csv = {.line = line};
    dm_row row = start_row(run, &csv);
    dm_status status =
        dm_cell_actor(&name->id, &row, (dm_cell){copy, line, 1}, error);
    run->fits &= !row.refused && name->id != 0;
    return status;
}

static dm_status find_id(int64_t *out, scanned_import *run, dm_scan_group group,
                         uint32_t number, size_t line, dm_error *error)
{
    static const dm_label_kind labels[] = {
        [DM_SCAN_CHANNELS] = DM_LABEL_CHANNEL,
        [DM_SCAN_TOPICS] = DM_LABEL_TOPIC,
        [DM_SCAN_PLACES] = DM_LABEL_PLACE,
    };
    *out = 0;
    if (!number) {
        return DM_OK;
    }
    known_name *name = &run->names[group].items[number];
    dm_status status = DM_OK;
    if (!name->id && group == DM_SCAN_ACTORS) {
        status = find_actor(run, name, line, error);
    } else if (!name->id) {
        status = dm_put_label(&name->id, run->import->store, labels[group],
                              name->text, error);
    }
    *out = name->id;
    return status;
}

static dm_status find_ids(dm_batch_contact *out, scanned_import *run,
                          const dm_scanned_row *row, dm_error *error)
{
    const struct {
        int64_t *id;
        dm_scan_name name;
        dm_scan_group group;
    } cells[] = {
        {&out->initiator, DM_SCAN_INITIATOR, DM_SCAN_ACTORS},
        {&out->recipient, DM_SCAN_RECIPIENT, DM_SCAN_ACTORS},
        {&out->channel, DM_SCAN_CHANNEL, DM_SCAN_CHANNELS},
        {&out->topic, DM_SCAN_TOPIC, DM_SCAN_TOPICS},
        {&out->place, DM_SCAN_PLACE, DM_SCAN_PLACES},
    };
    dm_status status = DM_OK;
    for (size_t i = 0; i < sizeof cells / sizeof *cells && !status; i++) {
        status = find_id(cells[i].id, run, cells[i].group,
                         row->names[cells[i].name], row->line, error);
    }
    return status;
}

static const char *name_text(const scanned_import *run, dm_scan_group group,
                             uint32_t number)
{
    return number ? run->names[group].items[number].text : NULL;
}

static void count_rows(scanned_import *run, dm_row_reason reason, size_t count)
{
    run->import->report->read += count;
    for (size_t i = 0; i < count; i++) {
        dm_report_count(run->import->report, reason);
    }
}

/* Put a contact whose key was taken as any row is put. */
static dm_status put_again(dm_outcome *outcome, scanned_import *run,
                           const dm_batch_contact *contact,
                           const dm_scanned_row *row, dm_error *error)
{
    dm_contact_row full = {
        .key = contact->key,
        .kind = "contact",
        .date = {.bounds = contact->when, .dated = true},
        .direction = contact->direction,
        .initiator = contact->initiator,
        .recipient = contact->recipient,
        .channel =
            name_text(run, DM_SCAN_CHANNELS, row->names[DM_SCAN_CHANNEL]),
        .topic = name_text(run, DM_SCAN_TOPICS, row->names[DM_SCAN_TOPIC]),
        .place = name_text(run, DM_SCAN_PLACES, row->names[DM_SCAN_PLACE]),
        .count_min = 1,
        .count_max = 1,
        .reports = contact->reports,
        .code = contact->code,
        .code_scheme = contact->code_scheme,
        .origin = run->import->origin,
        .origin_line = contact->origin_line};
    int64_t id;
    return dm_put_contact(&id, outcome, run->import->store, &full, error);
}

/* What became of one contact of a batch in which some keys were taken. */
static dm_status settle_contact(scanned_import *run,
                                const dm_batch_contact *contact,
                                const dm_scanned_row *row, dm_error *error)
{
    bool own;
    int64_t line = 0;
    dm_outcome outcome = DM_KEPT;
    dm_status status =
        dm_find_contact_origin(&own, &line, run->import->store, contact->key,
                               run->import->origin, error);
    if (status == DM_OK && !own) {
        status = put_again(&outcome, run, contact, row, error);
    }
    /* One key in two lines of the file, or in the store with other content. */
    run->fits &= own ? line == contact->origin_line : outcome == DM_MERGED;
    if (status == DM_OK && run->fits) {
        count_rows(run, own ? DM_ROW_NEW : DM_ROW_STORED, 1);
    }
    return status;
}

/* Store the batch, whose last row is `*last`. */
static dm_status put_batch(scanned_import *run, const dm_scanned_row *last,
                           dm_error *error)
{
    size_t count = run->batch_count;
    size_t kept;
    run->batch_count = 0;
    dm_status status = dm_bulk_put(&kept, &run->bulk, run->batch, count,
                                   run->import->origin, error);
    run->fits &= !run->bulk.undone;
    if (status == DM_OK && kept == count) {
        count_rows(run, DM_ROW_NEW, count);
        return DM_OK;
    }
    const dm_scanned_row *first = last + 1 - count;
    for (size_t i = 0; i < count && status == DM_OK && run->fits; i++) {
        status = settle_contact(run, &run->batch[i], &first[i], error);
    }
    return status;
}

static dm_status take_plain(scanned_import *run, const dm_scanned_row *row,
                            dm_error *error)
{
    dm_batch_contact *contact = &run->batch[run->batch_count];
    *contact = (dm_batch_contact){
        .key = row->text,
        .key_size = row->size,
        .when = row->when,
        .direction = row->direction,
        .reports = row->reports,
        .code = name_text(run, DM_SCAN_CODES, row->names[DM_SCAN_CODE]),
        .code_scheme =
            name_text(run, DM_SCAN_SCHEMES, row->names[DM_SCAN_SCHEME]),
        .origin_line = (int64_t)row->line};
    dm_status status = find_ids(contact, run, row, error);
    run->fits &= contact->initiator != contact->recipient;
    run->batch_count++;
    return status;
}

/* A row that is more than a plain contact. */
static dm_status take_full(scanned_import *run, const dm_scanned_row *row,
                           dm_error *error)
{
    dm_csv_reader reader;
    dm_csv_reader_init(&reader, row->text, row->size, run->file,
                       &run->import->report->problems);
    reader.line = row->line;
    reader.width = run->columns.width;
    dm_row full = start_row(run, NULL);
    dm_status status = dm_csv_reader_next(&reader, &full.csv, error);
    run->fits &= full.csv && !full.csv->broken && reader.next == reader.end;
    dm_outcome outcome = DM_KEPT;
    if (status == DM_OK && run->fits) {
        status = dm_bulk_leave(&run->bulk, error);
        run->fits &= !run->bulk.undone;
    }
    if (status == DM_OK && run->fits) {
        status = run->reading.take(&outcome, &full, error);
    }
    /* What is there already may be so by a row of this very file. */
    run->fits &= !full.refused && outcome == DM_KEPT;
    if (status == DM_OK && run->fits) {
        status = dm_row_finish(&full, outcome, error);
    }
    dm_csv_reader_clear(&reader);
    return status;
}

static dm_status take_block(scanned_import *run, const dm_scanned_block *block,
                            dm_error *error)
{
    dm_status status = add_names(run, block, error);
    for (size_t i = 0; i < block->row_count && !status && run->fits; i++) {
        const dm_scanned_row *row = &block->rows[i];
        if (row->plain) {
            status = take_plain(run, row, error);
        }
        bool ends = !row->plain || i + 1 == block->row_count ||
                    run->batch_count == DM_BULK_MOST;
        if (status == DM_OK && run->fits && run->batch_count && ends) {
            status = put_batch(run, row->plain ? row : row - 1, error);
        }
        if (status == DM_OK && run->fits && !row->plain) {
            status = take_full(run, row, error);
        }
    }
    return status;
}

static dm_status take_blocks(scanned_import *run, dm_error *error)
{
    dm_status status = dm_contact_scan_start(run->scan, &run->columns, error);
    const dm_scanned_block *block = NULL;
    do {
        block = status == DM_OK && run->fits ? dm_contact_scan_next(run->scan)
                                             : NULL;
        if (block) {
            status = take_block(run, block, error);
            dm_import_tell(run->import, "reading", block->bytes, run->size);
        }
    } while (block);
    if (status == DM_OK && run->fits) {
        status = dm_contact_scan_finish(run->scan, run->import->digest, error);
        run->fits &= status == DM_OK;
        status = status == DM_REFUSED ? DM_OK : status;
    }
    return status;
}

/* The columns by the header; what is wrong there is not told here. */
static dm_status read_header(scanned_import *run, char *header, dm_error *error)
{
    dm_problems unheard = {.limit = 1};
    dm_csv_reader reader;
    dm_csv_reader_init(&reader, header, strlen(header), run->file, &unheard);
    const dm_csv_row *csv;
    dm_status status = dm_csv_reader_next(&reader, &csv, error);
    run->fits = status == DM_OK && csv &&
                dm_dataset_map_header(run->columns.fields, &unheard,
                                      run->reading.format, run->file, csv);
    run->columns.width = csv ? csv->count : 0;
    dm_csv_reader_clear(&reader);
    dm_problems_clear(&unheard);
    return status;
}

static dm_status run_scan(scanned_import *run, char *header, dm_error *error)
{
    dm_status status = DM_OK;
    run->batch = malloc(DM_BULK_MOST * sizeof *run->batch);
    if (!run->batch) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
    }
    if (status == DM_OK) {
        status = read_header(run, header, error);
    }
    if (status == DM_OK && run->fits) {
        status =
            dm_bulk_begin(&run->bulk, run->import->store,
                          dm_contact_scan_guess(run->scan, run->size), error);
        if (status == DM_OK) {
            status = take_blocks(run, error);
        }
        if (status == DM_OK && run->fits) {
            status = dm_bulk_finish(&run->bulk, error);
            run->fits &= !run->bulk.undone;
        }
        dm_bulk_end(&run->bulk);
    }
    return status;
}

static size_t measure_file(FILE *stream)
{
    struct stat found;
    return fstat(fileno(stream), &found) == 0 ? (size_t)found.st_size : 0;
}

dm_status dm_import_scanned(bool *done, dm_import *import, FILE *stream,
                            const char *file, dm_error *error)
{
    *done = false;

    scanned_import run = {
        .import = import,
        .file = file,
        .reading = {.format = &dm_contacts_file, .take = dm_import_contact}};
    char *header;
    dm_status status = dm_contact_scan_new(&run.scan, stream, &header, error);
    if (status == DM_OK && header) {
        run.size = measure_file(stream);
        status = run_scan(&run, header, error);
        *done = status == DM_OK && run.fits;
    }
    dm_contact_scan_free(run.scan);
    for (size_t i = 0; i < DM_SCAN_GROUPS; i++) {
        free(run.names[i].items);
    }
    free(run.batch);
    return status;
}
