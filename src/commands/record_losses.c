#include "record_losses.h"

#include <stdlib.h>

void record_losses_close(struct record_losses *losses)
{
    for (size_t i = 0; i < losses->readings.count; i++) {
        dm_contacts_free(losses->contacts[i]);
    }
    free(losses->contacts);
    free(losses->items);
    dm_table_free(losses->records);
    *losses = (struct record_losses){0};
}

static dm_status read_without(struct record_losses *losses,
                              const struct selection *selection,
                              const char *record, dm_error *error)
{
    dm_reading reading = selection->chosen.reading;
    size_t place = losses->readings.count;

    reading.without = record;
    dm_status status = dm_store_read_contacts(
        &losses->contacts[place], selection->store, &reading, error);
    if (status == DM_OK) {
        losses->items[place] =
            (dm_record_reading){record, losses->contacts[place]};
        losses->readings.count++;
    }
    return status;
}

dm_status record_losses_open(struct record_losses *out,
                             const struct selection *selection, dm_error *error)
{
    *out = (struct record_losses){0};
    dm_status status =
        dm_store_list_records(&out->records, selection->store, error);
    if (status != DM_OK) {
        return status;
    }
    size_t count = dm_table_count_rows(out->records);
    out->contacts = calloc(count + 1, sizeof(dm_contacts *));
    out->items = calloc(count + 1, sizeof *out->items);
    if (!out->contacts || !out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    out->readings.items = out->items;
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        status = read_without(out, selection,
                              dm_table_get_text(out->records, i, 0), error);
    }
    return status;
}
