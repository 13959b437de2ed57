#ifndef COMMANDS_SELECTION_H
#define COMMANDS_SELECTION_H

#include "reading_options.h"

/** What the reading options choose from a store: the store, open, with the
 * phases and contacts read. `{0}` is empty. */
struct selection {
    struct chosen_reading chosen;
    dm_store *store;
    dm_phases phases;
    dm_phases asked; /**< of them; by selection_open_around only */
    dm_contacts *contacts;
    dm_packed_contacts *packed; /**< whose rest `contacts` is; NULL: there are
                                     only those */
    dm_contacts *silences;      /**< NULL as long as nothing asked for them */
};

/** Open the store that is the first operand, watched for interrupts. */
dm_status open_store(dm_store **out, const struct arguments *arguments,
                     dm_store_mode mode, dm_error *error);

/** The caller closes `*out`, also after a failure. */
dm_status selection_open(struct selection *out,
                         const struct arguments *arguments, dm_error *error);

/** The same for what only counts pairs. */
dm_status selection_open_packed(struct selection *out,
                                const struct arguments *arguments,
                                dm_error *error);

/** The same as selection_open, with the contacts of all phases also where one
 * is asked for. */
dm_status selection_open_around(struct selection *out,
                                const struct arguments *arguments,
                                dm_error *error);

/** Read the stated silences of the same reading, once. */
dm_status selection_read_silences(struct selection *selection, dm_error *error);

void selection_close(struct selection *selection);

/** Tell on stderr that `record` does not tell `count` of what `noun` names. */
void tell_untold(const char *noun, const char *record, size_t count);

/** Tell on stderr that in `count` contacts nobody raised the theme. */
void selection_tell_theme_left_out(size_t count);

/** Tell on stderr which contacts no phase (`phases` NULL: they play no part)
 * and no arrow holds; every line begins with `prefix`. */
void tell_contacts_left_out(const char *prefix, const dm_contacts *contacts,
                            const dm_phases *phases);

/** The same of a selection, without a prefix, and how many contacts its record
 * does not tell. */
void selection_tell_left_out(const struct selection *selection,
                             const dm_phases *phases);

#endif
