#ifndef DEMARCHE_EXPORT_H
#define DEMARCHE_EXPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a store can be written as; indices into `dm_export_formats`. */
typedef enum dm_export_format {
    DM_EXPORT_DATASET, /**< by dm_export_dataset */
    DM_EXPORT_DOT,     /**< by dm_draw_networks */
    DM_EXPORT_CSV,     /**< this and the rest by dm_export_network */
    DM_EXPORT_SPELLS,
    DM_EXPORT_EVENTS, /**< directed contacts alone */
    DM_EXPORT_GEXF,
    DM_EXPORT_GRAPHML,
    DM_EXPORT_PAJEK,
    DM_EXPORT_GML,
    DM_EXPORT_JSON,
    DM_EXPORT_CYTOSCAPE,
} dm_export_format;

/** What people are told of a format. */
typedef struct dm_export_description {
    const char *name;
    const char *ending;  /**< that its files usually have; "" for a folder */
    const char *summary; /**< what is written, and who reads it best */
} dm_export_description;

/** All formats in the order of dm_export_format; one without a name ends
 * them. */
extern DM_API const dm_export_description dm_export_formats[];

/** GEXF 1.3, or the draft of 1.2 that older readers know. */
typedef enum dm_gexf_version { DM_GEXF_1_3, DM_GEXF_1_2_DRAFT } dm_gexf_version;

typedef struct dm_export_options {
    dm_export_format format;
    const dm_table *descriptions; /**< of dm_store_describe_contacts */
    dm_gexf_version gexf_version;
    bool spreadsheet; /**< csv: byte order mark, CRLF, `'` before what
                           a spreadsheet takes for a formula */
} dm_export_options;

/** One finished file. */
typedef struct dm_export_file {
    char *suffix; /**< what its name has before the ending: "", "-2",
                       "-actors" */
    char *bytes;
    size_t size;
} dm_export_file;

/** `{0}` is empty. */
typedef struct dm_export_files {
    size_t count;
    dm_export_file *items;
} dm_export_files;

/**
 * Whether every text of an export can be written in all formats and be imported
 * again: DM_REFUSED for broken UTF-8, a control character other than tab, LF
 * and CR, or a noncharacter that XML does not allow, with what it belongs to
 * and the offset in bytes. `descriptions` is of dm_store_describe_contacts.
 */
DM_API dm_status dm_export_check_texts(const dm_contacts *contacts,
                                       const dm_phases *phases,
                                       const dm_table *descriptions,
                                       dm_error *error);

/**
 * Write the ties of `contacts` in `phases` as files for another program. A
 * format that puts times on its ties holds all phases in one file; there
 * a contact counts what it counts in the phases together, and no more than 1.
 * graphml, gml, json and cytoscape give a file for each phase, the suffix its
 * order, or none where there is one phase. Same contacts, same bytes. The
 * texts are checked as dm_export_check_texts does. The caller clears `*out`,
 * which is empty after a failure.
 */
DM_API dm_status dm_export_network(dm_export_files *out,
                                   const dm_contacts *contacts,
                                   const dm_phases *phases,
                                   const dm_export_options *options,
                                   dm_error *error);

DM_API void dm_export_files_clear(dm_export_files *files);

#ifdef __cplusplus
}
#endif

#endif
