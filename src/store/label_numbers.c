#include "store/label_numbers.h"

#include <stdlib.h>

bool dm_label_numbers_init(dm_label_numbers *out,
                           const dm_stored_labels *labels,
                           dm_number_label *number)
{
    *out = (dm_label_numbers){.labels = labels, .number = number};
    out->items = malloc((labels->count + 1) * sizeof *out->items);
    for (size_t i = 0; i <= labels->count && out->items; i++) {
        out->items[i] = UINT32_MAX;
    }
    return out->items != NULL;
}

uint32_t dm_label_numbers_find(dm_label_numbers *numbers, dm_contacts *contacts,
                               int64_t id)
{
    size_t index = dm_stored_labels_index(numbers->labels, id);
    if (numbers->items[index] == UINT32_MAX) {
        numbers->items[index] = numbers->number(
            contacts, dm_stored_labels_name(numbers->labels, id));
    }
    return numbers->items[index];
}

void dm_label_numbers_clear(dm_label_numbers *numbers)
{
    free(numbers->items);
    *numbers = (dm_label_numbers){0};
}
