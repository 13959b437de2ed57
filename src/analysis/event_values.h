#ifndef ANALYSIS_EVENT_VALUES_H
#define ANALYSIS_EVENT_VALUES_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/panel.h"

typedef enum dm_event_class {
    DM_CLASS_NONE,
    DM_CLASS_STATEMENT,
    DM_CLASS_VERBAL_COOPERATION,
    DM_CLASS_MATERIAL_COOPERATION,
    DM_CLASS_VERBAL_CONFLICT,
    DM_CLASS_MATERIAL_CONFLICT,
    DM_CLASS_WIDTH
} dm_event_class;

/** What the code of a contact says. */
typedef struct dm_event_value {
    int64_t contact;
    dm_event_class event_class;
    double intensity; /**< NaN: none */
} dm_event_value;

/** The values of the contacts that have a code of CAMEO. `{0}` is empty. */
typedef struct dm_event_values {
    size_t count;
    dm_event_value *items; /**< ascending by contact */
} dm_event_values;

/** The class of a CAMEO code by its root. */
dm_event_class dm_class_event(const char *code, dm_event_scheme scheme);

/** Evaluate `codes` of dm_store_list_codes (NULL: none); the caller clears
 * `*out`, also after a failure. */
dm_status dm_event_values_load(dm_event_values *out, const dm_table *codes,
                               dm_event_scheme scheme, dm_error *error);

/** The value of a contact, or one that says nothing. */
dm_event_value dm_event_values_find(const dm_event_values *values,
                                    int64_t contact);

void dm_event_values_clear(dm_event_values *values);

#endif
