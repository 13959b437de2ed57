#ifndef EXCHANGE_DATASET_FORMAT_H
#define EXCHANGE_DATASET_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

/* The files of a dataset folder and their columns, in the order in which they
 * are written. They may be read in any order. */

typedef struct dm_dataset_column {
    const char *name;
    bool required;
} dm_dataset_column;

#define DM_DATASET_COLUMN_LIMIT 18

typedef struct dm_dataset_file {
    const char *name;
    size_t column_count;
    dm_dataset_column columns[DM_DATASET_COLUMN_LIMIT];
} dm_dataset_file;

enum {
    DM_ACTORS_KEY,
    DM_ACTORS_LABEL,
    DM_ACTORS_KIND,
    DM_ACTORS_ALIASES,
    DM_ACTORS_AUTHORITIES,
    DM_ACTORS_NOTE,
};

enum {
    DM_POSTS_ACTOR,
    DM_POSTS_SERVES,
    DM_POSTS_TITLE,
    DM_POSTS_PLACE,
    DM_POSTS_FROM,
    DM_POSTS_TO,
};

enum {
    DM_CONTACTS_KEY,
    DM_CONTACTS_KIND,
    DM_CONTACTS_DATE,
    DM_CONTACTS_DIRECTION,
    DM_CONTACTS_INITIATOR,
    DM_CONTACTS_RECIPIENT,
    DM_CONTACTS_CHANNEL,
    DM_CONTACTS_TOPIC,
    DM_CONTACTS_PLACE,
    DM_CONTACTS_COUNT,
    DM_CONTACTS_ANSWERS,
    DM_CONTACTS_SUMMARY,
    DM_CONTACTS_NOTE,
    DM_CONTACTS_ATTENDEES, /**< this and the rest: written only when used */
    DM_CONTACTS_VIA,
    DM_CONTACTS_CODE,
    DM_CONTACTS_CODE_SCHEME,
    DM_CONTACTS_REPORTS,
};

enum {
    DM_ACCOUNTS_CONTACT,
    DM_ACCOUNTS_RECORD,
    DM_ACCOUNTS_EDITION,
    DM_ACCOUNTS_INITIATOR,
    DM_ACCOUNTS_RECIPIENT,
    DM_ACCOUNTS_RAISED_BY,
    DM_ACCOUNTS_REPLY,
    DM_ACCOUNTS_INSTRUCTED,
    DM_ACCOUNTS_DATE,
    DM_ACCOUNTS_CONFIDENCE,
    DM_ACCOUNTS_CITATION,
    DM_ACCOUNTS_SUMMARY,
};

enum {
    DM_PHASES_SCHEME,
    DM_PHASES_ORDER,
    DM_PHASES_LABEL,
    DM_PHASES_FIRST,
    DM_PHASES_LAST,
};

enum {
    DM_HYPOTHESES_KEY,
    DM_HYPOTHESES_LABEL,
    DM_HYPOTHESES_HOLDER,
    DM_HYPOTHESES_ABOUT,
    DM_HYPOTHESES_FIRST,
    DM_HYPOTHESES_LAST,
    DM_HYPOTHESES_CITATION,
    DM_HYPOTHESES_NOTE,
};

enum {
    DM_COVERAGE_RECORD,
    DM_COVERAGE_EDITION,
    DM_COVERAGE_A,
    DM_COVERAGE_B,
    DM_COVERAGE_FIRST,
    DM_COVERAGE_LAST,
    DM_COVERAGE_SELECTION,
    DM_COVERAGE_NOTE,
};

extern const dm_dataset_file dm_actors_file;
extern const dm_dataset_file dm_posts_file;
extern const dm_dataset_file dm_contacts_file;
extern const dm_dataset_file dm_accounts_file;
extern const dm_dataset_file dm_phases_file;
extern const dm_dataset_file dm_hypotheses_file;
extern const dm_dataset_file dm_coverage_file;

#endif
