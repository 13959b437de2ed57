#include "exchange/foreign_row.h"

void dm_contact_cells_init(dm_contact_cells *cells, dm_row_place place)
{
    static char nothing[1];
    cells->place = place;
    cells->whole_names = false;
    for (size_t i = 0; i < DM_DATASET_COLUMN_LIMIT; i++) {
        cells->fields[i] = (dm_csv_field){nothing, place.line, 1};
    }
}

void dm_contact_cells_set(dm_contact_cells *cells, size_t column,
                          const dm_csv_field *field, char *text)
{
    cells->fields[column] = (dm_csv_field){text, field->line, field->column};
}

dm_status dm_take_contact_cells(dm_outcome *outcome, dm_row *row,
                                dm_contact_cells *cells, dm_error *error)
{
    static const size_t columns[DM_DATASET_COLUMN_LIMIT] = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
    dm_csv_row csv = {.line = cells->place.line,
                      .count = DM_DATASET_COLUMN_LIMIT,
                      .fields = cells->fields,
                      .start = cells->place.start,
                      .end = cells->place.end};
    dm_row contact = {.import = row->import,
                      .format = &dm_contacts_file,
                      .file = row->file,
                      .fields = columns,
                      .csv = &csv,
                      .whole_names = cells->whole_names};
    dm_status status = dm_import_contact(outcome, &contact, error);
    row->refused = contact.refused;
    row->differs = contact.differs;
    if (contact.refused) {
        row->fault = contact.fault;
    }
    return status;
}
