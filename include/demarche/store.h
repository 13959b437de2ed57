#ifndef DEMARCHE_STORE_H
#define DEMARCHE_STORE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/hypotheses.h"
#include "demarche/packed.h"
#include "demarche/phases.h"
#include "demarche/reading.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A graph of contacts kept in one SQLite file. Use a store from one thread at
 * a time. */
typedef struct dm_store dm_store;

typedef enum dm_store_mode {
    DM_STORE_READ,  /**< the file must exist; nothing in it changes */
    DM_STORE_WRITE, /**< created when absent; gone again when nothing was
                       committed */
} dm_store_mode;

/* Setup */

/**
 * For a program that has one thread only open stores and use them, and SQLite
 * for nothing else: let SQLite do without locks between threads and without
 * counts of its memory, which saves a tenth of a short command. To be called
 * before the first store is opened; has no effect once SQLite is in use.
 */
DM_API void dm_store_use_alone(void);

/**
 * Open `path`; the caller closes `*out` (NULL on failure). A file that is not
 * a store, a damaged one, one of a newer version or one with a stray journal
 * gives DM_REFUSED; one that cannot be reached DM_SYSTEM.
 */
DM_API dm_status dm_store_open(dm_store **out, const char *path,
                               dm_store_mode mode, dm_error *error);

/** Roll back what was not committed and close; NULL allowed. */
DM_API void dm_store_close(dm_store *store);

/** Stop work with DM_INTERRUPTED soon after `*flag` becomes non-zero; the flag
 * must outlive the store. NULL: never. */
DM_API void dm_store_watch(dm_store *store, const volatile sig_atomic_t *flag);

/* Questions: each table is the caller's to free. */

/** The windows of the reading's scheme, its `phase`, `since` and `until`
 * applied; without a scheme one window "all" (order 0) over the dated contacts.
 * An unknown scheme or phase gives DM_USAGE and names the nearest. */
DM_API dm_status dm_store_read_phases(dm_phases *out, dm_store *store,
                                      const dm_reading *reading,
                                      dm_error *error);

/**
 * Run a reading: the arrows that it selects. With `phase`, `since` or `until`
 * these are the ones that overlap a window of `dm_store_read_phases`; whether
 * inside or only overlapping is for the measures. Silences are never
 * selected. An unknown name gives DM_USAGE and names the nearest.
 */
DM_API dm_status dm_store_read_contacts(dm_contacts **out, dm_store *store,
                                        const dm_reading *reading,
                                        dm_error *error);

/** The same for whoever only counts pairs in `phases`, which are those that
 * `dm_store_read_phases` gives for `reading`: in a store that keeps a copy of
 * its contacts most of them become words of four bytes. */
DM_API dm_status dm_store_read_packed(dm_packed_contacts **out, dm_store *store,
                                      const dm_reading *reading,
                                      const dm_phases *phases, dm_error *error);

/** The stated silences of a reading in the same form: from the silent side to
 * the one that waited. The actors are those of `dm_store_read_contacts`. */
DM_API dm_status dm_store_read_silences(dm_contacts **out, dm_store *store,
                                        const dm_reading *reading,
                                        dm_error *error);

/** All rival claims that are stored; the caller clears `*out`. */
DM_API dm_status dm_store_read_hypotheses(dm_hypotheses *out, dm_store *store,
                                          dm_error *error);

/** The key of the actor that goes by `name`, a key, label or alias, for the
 * caller to free, and whether it is a state. An unknown name gives DM_USAGE and
 * names the nearest. */
DM_API dm_status dm_store_find_actor(char **key, bool *is_state,
                                     dm_store *store, const char *name,
                                     dm_error *error);

/** What the file holds: item, value. */
DM_API dm_status dm_store_list_info(dm_table **out, dm_store *store,
                                    dm_error *error);

/** The records that tell contacts, in order of their bytes: record. */
DM_API dm_status dm_store_list_records(dm_table **out, dm_store *store,
                                       dm_error *error);

/** What names are listed of. */
typedef enum dm_name_kind {
    DM_NAMES_ACTORS, /**< their keys */
    DM_NAMES_PHASES, /**< their numbers, then their labels */
    DM_NAMES_SCHEMES,
    DM_NAMES_CHANNELS,
    DM_NAMES_TOPICS,
    DM_NAMES_READINGS, /**< "editor", records R, and "R+editor" */
} dm_name_kind;

/** What the options of a reading can be given, each once, in order of their
 * bytes but for the numbers of phases: name. Phases are those of `scheme`, NULL
 * being the first. */
DM_API dm_status dm_store_list_names(dm_table **out, dm_store *store,
                                     dm_name_kind kind, const char *scheme,
                                     dm_error *error);

/** Contacts that a listing does not show. */
typedef struct dm_left_out {
    size_t unsure; /**< they only overlap the windows and count nothing */
    size_t theme;  /**< nobody raised the theme, the basis in force */
    size_t untold; /**< the record in force does not tell them */
} dm_left_out;

typedef enum dm_listing { DM_LIST_CONTACTS, DM_LIST_SILENCES } dm_listing;

/**
 * The contacts of a reading, one row each, in order of time, then key: key,
 * date, direction, initiator, recipient, channel, topic, records, contested,
 * citations, summary. Several actors are joined by ";". Ends, direction and
 * date are as read. Those that do not count in the windows asked for are left
 * out and told in `*left_out` (NULL allowed).
 */
DM_API dm_status dm_store_list_contacts(dm_table **out, dm_store *store,
                                        const dm_reading *reading,
                                        dm_listing listing,
                                        dm_left_out *left_out, dm_error *error);

/**
 * What people are told of the contacts of `contacts` beside its arrows, one
 * row a contact, ascending by number: contact, key, date, citations, summary,
 * place. The places count from 0 in order of time, then key, which do not hang
 * on the numbers.
 */
DM_API dm_status dm_store_describe_contacts(dm_table **out, dm_store *store,
                                            const dm_contacts *contacts,
                                            dm_error *error);

/** Numbers of contacts, in any order. */
typedef struct dm_contact_numbers {
    size_t count;
    const int64_t *items;
} dm_contact_numbers;

/** The same of those contacts alone that are among `wanted`; the places count
 * these. */
DM_API dm_status dm_store_describe_some(dm_table **out, dm_store *store,
                                        const dm_contacts *contacts,
                                        dm_contact_numbers wanted,
                                        dm_error *error);

/** The codes that the contacts of `contacts` have in foreign schemes, such as
 * "040" in "cameo", one row for each that has one, ascending by number:
 * contact, code, scheme. */
DM_API dm_status dm_store_list_codes(dm_table **out, dm_store *store,
                                     const dm_contacts *contacts,
                                     dm_error *error);

/**
 * One contact with all its accounts, or one actor with its names and posts:
 * field, value. An unknown key gives DM_USAGE and names the nearest.
 *
 * A contact with accounts has a further column for each, named by its record
 * ("record value" for one that is named like another column) and ascending by
 * it, and at the end `differs`: "yes" where the accounts that state the field
 * disagree with each other or with the contact's own row. An empty cell of an
 * account is as the row. After the contact's own fields follow `told_by`,
 * `contested` and `phases`, and of what is no silence, one row for each pair,
 * `actor_approach`, `actor_theme`, `state_approach` and `state_theme`: how it
 * counts in the initiative at that level and on that basis.
 */
DM_API dm_status dm_store_show(dm_table **out, dm_store *store, const char *key,
                               dm_error *error);

/** The named queries: name, parameters, description. */
DM_API dm_status dm_store_list_queries(dm_table **out, dm_error *error);

/** `name` bound to the text `value` in a query. */
typedef struct dm_parameter {
    const char *name;
    const char *value;
} dm_parameter;

/**
 * Run a named query. Every parameter must be given a value; an unknown query
 * or parameter gives DM_USAGE and names the nearest.
 */
DM_API dm_status dm_store_run_named(dm_table **out, dm_store *store,
                                    const char *name,
                                    const dm_parameter *parameters,
                                    size_t parameter_count, dm_error *error);

/**
 * Run one SELECT of the user's own, behind an authorizer that lets it read
 * this file and nothing else, with limits on time and memory. What it may not
 * do, or does not parse, gives DM_USAGE. Parameters are named in the text as
 * `:name`, `@name` or `$name`.
 */
DM_API dm_status dm_store_run_sql(dm_table **out, dm_store *store,
                                  const char *sql,
                                  const dm_parameter *parameters,
                                  size_t parameter_count, dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
