#ifndef EXCHANGE_EVENT_FORMAT_H
#define EXCHANGE_EVENT_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

/** What a file of coded events may tell of each; a side is its source or its
 * target. */
typedef enum dm_event_column {
    DM_EVENT_ID,
    DM_EVENT_DATE,
    DM_EVENT_SOURCE,
    DM_EVENT_TARGET,
    DM_EVENT_CODE,
    DM_EVENT_LABEL,
    DM_EVENT_STORY,
    DM_EVENT_PLACE,
    DM_EVENT_SOURCE_COUNTRY,
    DM_EVENT_TARGET_COUNTRY,
    DM_EVENT_SOURCE_SECTORS,
    DM_EVENT_TARGET_SECTORS,
    DM_EVENT_COLUMNS,
} dm_event_column;

/** What is known of an actor from a row that names it. Texts are borrowed. */
typedef struct dm_event_side {
    const char *name;
    const char *country; /**< of the state that it serves; "": not told */
    size_t country_size; /**< of its text */
    const char *sectors; /**< a list with commas, in no order; "": not told */
    const char *kind;    /**< as far as the source tells */
} dm_event_side;

/** How one release of events is laid out. */
typedef struct dm_event_format {
    const char *name;
    const char *scheme; /**< of its codes */
    /** By the names of its header; NULL: it has none such. */
    const char *names[DM_EVENT_COLUMNS];
    /** Without a header: by the number of fields, which is in `widths`, the
     * places from 1; 0: it has none such. */
    bool has_header;
    size_t widths[3]; /**< all 0: any number, the first places */
    size_t places[3][DM_EVENT_COLUMNS];
    /** Whether a file without a header begins as one of this format. */
    bool (*fits)(const char *text);
    /** The day as EDTF writes it, in `out`; false where `text` is none. */
    bool (*read_day)(char out[16], const char *text);
    /** Complete what a row tells of a side by what its texts mean. */
    void (*judge_side)(dm_event_side *side);
} dm_event_format;

extern const dm_event_format dm_icews_format;
extern const dm_event_format dm_events_format;
extern const dm_event_format dm_gdelt_format;
extern const dm_event_format dm_keds_format;

#endif
