#ifndef STORE_LABEL_NUMBERS_H
#define STORE_LABEL_NUMBERS_H

#include "demarche/contacts.h"

#include "store/stored_labels.h"

/** Gives the number that a label has in contacts that are being gathered. */
typedef uint32_t dm_number_label(dm_contacts *contacts, const char *name);

/** The numbers of stored labels, each asked for once. `{0}` is empty. */
typedef struct dm_label_numbers {
    const dm_stored_labels *labels;
    dm_number_label *number;
    uint32_t *items; /**< by index, the last that of none; UINT32_MAX: not
                          asked for yet */
} dm_label_numbers;

/** False without memory; `labels` must outlive `*out`. */
bool dm_label_numbers_init(dm_label_numbers *out,
                           const dm_stored_labels *labels,
                           dm_number_label *number);

uint32_t dm_label_numbers_find(dm_label_numbers *numbers, dm_contacts *contacts,
                               int64_t id);

void dm_label_numbers_clear(dm_label_numbers *numbers);

#endif
