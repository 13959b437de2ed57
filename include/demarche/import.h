#ifndef DEMARCHE_IMPORT_H
#define DEMARCHE_IMPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "demarche/problems.h"
#include "demarche/progress.h"
#include "demarche/status.h"
#include "demarche/store.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What becomes of the rows of an import. */
typedef enum dm_row_fate {
    DM_ROWS_KEPT,     /**< stored */
    DM_ROWS_MERGED,   /**< they tell what another row or the store tells */
    DM_ROWS_LEFT_OUT, /**< they tell no contact, by a rule of their profile */
    DM_ROWS_REFUSED,  /**< they cannot be taken as they are */
} dm_row_fate;

/** Why. Each reason belongs to one fate. */
typedef enum dm_row_reason {
    DM_ROW_NEW,
    DM_ROW_REPLACING,    /**< in the place of other content of the same key */
    DM_ROW_STORED,       /**< already in the store, with the same content */
    DM_ROW_MIRRORED,     /**< the same meeting told from the other side */
    DM_ROW_REPEATED,     /**< a further report of the same event */
    DM_ROW_NO_CONTACT,   /**< a code that stands for no contact */
    DM_ROW_UNKNOWN_CODE, /**< a code that the table of its scheme lacks */
    DM_ROW_NO_ACTOR,
    DM_ROW_SELF_CONTACT,
    DM_ROW_UNREADABLE,
    DM_ROW_DIFFERENT, /**< its key is in the store with other content */
    DM_ROW_REASONS,   /**< how many there are */
} dm_row_reason;

DM_API dm_row_fate dm_row_reason_fate(dm_row_reason reason);

/** The reason in a few words, such as "already stored". */
DM_API const char *dm_row_reason_text(dm_row_reason reason);

/** Rows of the files of one import: read = kept + merged + left out + refused.
 * Where the import is refused, `kept` counts rows that had nothing wrong: none
 * of them is stored. */
typedef struct dm_import_report {
    size_t read;
    size_t kept;
    size_t merged;
    size_t left_out;
    size_t refused;
    size_t reasons[DM_ROW_REASONS];
    const char *profile;  /**< that the file was read by */
    char delimiter;       /**< of its fields, ` ` for runs of blanks; 0: none */
    const char *encoding; /**< of its bytes; as long as the options live */
    dm_table *first;      /**< of a dry run: see dm_import_options */
    dm_problems problems; /**< the caller sets its limit */
} dm_import_report;

/** Release what the report holds and make it empty, its limit kept. */
DM_API void dm_import_report_clear(dm_import_report *report);

typedef enum dm_on_error {
    DM_ERROR_STOPS, /**< a refused row refuses the import */
    DM_ERROR_SKIPS, /**< the other rows are stored */
} dm_on_error;

/** A key that the store has with other content. */
typedef enum dm_existing {
    DM_EXISTING_KEPT,     /**< its row is refused */
    DM_EXISTING_REPLACED, /**< the new content takes the place of the other */
} dm_existing;

typedef enum dm_import_run {
    DM_RUN_STORES,
    DM_RUN_DRY, /**< nothing is stored; `report->first` tells the first ten
                   contacts as they would be: key, date, direction, initiator,
                   recipient, channel, topic, code, reports */
} dm_import_run;

/** The kinds of files that can be imported, NULL after the last; the first,
 * "auto", stands for the one that a file is recognised as. */
extern DM_API const char *const dm_import_profile_names[];

/** Rows that tell one contact from both sides: A consults B and B consults A; A
 * visits B and B is host to A. */
typedef enum dm_mirror {
    DM_MIRROR_COLLAPSE, /**< are one contact */
    DM_MIRROR_KEEP,     /**< stay apart */
} dm_mirror;

/** Repeated reports of one event; `auto` is by day for coded events. */
typedef enum dm_dedupe {
    DM_DEDUPE_AUTO,
    DM_DEDUPE_DAY,   /**< the same day, ends and code are one contact */
    DM_DEDUPE_STORY, /**< also in the same story only */
    DM_DEDUPE_NONE,
} dm_dedupe;

typedef enum dm_code_choice {
    DM_CODES_OF_CONTACTS, /**< other codes are left out */
    DM_CODES_ALL,
} dm_code_choice;

/** Whether a file of contacts.csv is scanned block by block, on a thread of its
 * own and in memory that does not grow with it, or read as a whole: what is
 * stored is the same. A file with something to refuse is read as a whole in any
 * case, and so is one of which rows are to be skipped or written out. */
typedef enum dm_scan_choice {
    DM_SCAN_LARGE, /**< files from a megabyte on are scanned */
    DM_SCAN_ALL,
    DM_SCAN_NONE,
} dm_scan_choice;

/** How to import; `{0}` holds the defaults. */
typedef struct dm_import_options {
    const char *profile;  /**< one of dm_import_profile_names; NULL: auto */
    const char *map;      /**< a file that says which columns hold what, for the
                             profile "csv"; NULL: they are named as those of
                             contacts.csv */
    char delimiter;       /**< `,`, `;` or TAB; 0: by the first line */
    const char *encoding; /**< as iconv names it; NULL: by the bytes */
    const char *codes;    /**< a table of event codes, see codes/README.md;
                             NULL: the one of CAMEO */
    dm_code_choice code_choice;
    dm_mirror mirror;
    dm_dedupe dedupe;
    dm_existing existing;
    dm_on_error on_error;
    dm_import_run run;
    dm_scan_choice scan;
    dm_progress_function *progress; /**< NULL: is not told */
    void *progress_context;
    FILE *stream;  /**< is read to its end, in the place of the file */
    FILE *rejects; /**< the refused rows are added here, as CSV without a
                      header: file, line, column, reason, row; NULL: nowhere */
} dm_import_options;

/**
 * Store what is at `path`: a dataset folder with at least contacts.csv, or one
 * file. It lands in one transaction or not at all: where a row is refused, and
 * refused rows are not to be skipped, the status is DM_REFUSED,
 * `report->problems` says why and the store is as it was; a file that cannot be
 * used as a whole is refused in any case. Warnings do not keep it out.
 * `options` and `report` may be NULL.
 */
DM_API dm_status dm_import_path(dm_store *store, const char *path,
                                const dm_import_options *options,
                                dm_import_report *report, dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
