#ifndef DEMARCHE_CONTACTS_H
#define DEMARCHE_CONTACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/phases.h"
#include "demarche/reading.h"
#include "demarche/status.h"
#include "demarche/time.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is known of an arrow beside its ends and its date. */
typedef enum dm_contact_flag {
    DM_CONTACT_SYMMETRIC = 1 << 0, /**< no initiator by the coding rules */
    DM_CONTACT_UNKNOWN = 1 << 1,   /**< the initiator is not told */
    DM_CONTACT_REPLY = 1 << 2,     /**< answers another contact */
    DM_CONTACT_CONTESTED = 1 << 3, /**< its accounts disagree on the
                                      basis in force */
    DM_CONTACT_SINGLE = 1 << 4,    /**< one record alone tells it */
    DM_CONTACT_INTERNAL = 1 << 5,  /**< both ends serve one state */
    DM_CONTACT_TOLD_BY_INITIATOR = 1 << 6, /**< its side's record tells it */
    DM_CONTACT_TOLD_BY_RECIPIENT = 1 << 7, /**< its side's record tells it */
    DM_CONTACT_ONE_SIDED = 1 << 8, /**< records of one of its two sides tell
                                        it, and no other */
} dm_contact_flag;

/** How a contact was met by the other side within it; accounts that differ
 * each have their say. */
typedef enum dm_met {
    DM_MET_ACCEPTED = 1 << 0,
    DM_MET_COUNTERED = 1 << 1,
    DM_MET_DEFERRED = 1 << 2,
    DM_MET_EVADED = 1 << 3,
    DM_MET_REFUSED = 1 << 4,
    DM_MET_NONE = 1 << 5, /**< told to have had no answer in it */
} dm_met;

typedef enum dm_answer_kind {
    DM_ANSWER_REPLY,
    DM_ANSWER_REFUSAL,
    DM_ANSWER_FOLLOW_UP,
    DM_ANSWER_EXECUTION, /**< carries out an order: no reply */
} dm_answer_kind;

/** The contact numbered `contact` is stated to answer another one, which need
 * not be in the sequence. */
typedef struct dm_answer {
    int64_t contact;
    int64_t answers;
    dm_answer_kind kind;
} dm_answer;

/** No actor, or any. */
#define DM_NO_ACTOR UINT32_MAX

/** Who takes part. Indices are ranks of the keys by bytes. */
typedef struct dm_actor {
    const char *key;
    const char *label;
    const char *kind;       /**< person, office, body or state */
    const uint32_t *states; /**< whom it served at any time, ascending; a
                                 state serves itself */
    size_t state_count;
} dm_actor;

/** Which contacts a record can tell: between `a` and `b` (either may be
 * DM_NO_ACTOR: anyone) in the days of `window`. */
typedef struct dm_coverage {
    uint32_t a;
    uint32_t b;
    dm_interval window;
    bool selected; /**< an author chose; not all there was */
} dm_coverage;

/** An arrow of a telling; indices are those of the contacts. */
typedef struct dm_telling_arrow {
    dm_interval when;
    uint32_t initiator;
    uint32_t recipient;
    uint32_t channel;
    uint32_t topic;
    unsigned flags; /**< dm_contact_flag, or-ed */
} dm_telling_arrow;

/** What one account makes of a contested contact, which the reading has in
 * a way of its own: `arrow_count` arrows, none where it leaves it out. */
typedef struct dm_telling {
    int64_t contact;
    const char *record;
    size_t first_arrow; /**< where they begin in `telling_arrows` */
    size_t arrow_count;
} dm_telling;

/**
 * A contact sequence in memory, column by column: `count` arrows sorted by
 * start, end, contact, initiator and recipient. A joint contact is several
 * arrows that share its number. The members are for reading; they change only
 * through the functions below.
 */
typedef struct dm_contacts {
    size_t count;
    dm_time *start;
    dm_time *end;
    uint32_t *initiator; /**< indices into `actors` */
    uint32_t *recipient;
    uint32_t *channel; /**< indices into `channels` */
    uint32_t *topic;   /**< indices into `topics` */
    uint16_t *flags;   /**< dm_contact_flag, or-ed */
    uint16_t *met;     /**< dm_met, or-ed; 0: not told */
    int64_t *contact;  /**< the number of the contact */

    size_t actor_count;
    dm_actor *actors;
    size_t channel_count;
    const char **channels; /**< sorted by bytes; "" where none is stated */
    size_t topic_count;
    const char **topics;
    size_t coverage_count;
    dm_coverage *coverage;
    size_t answer_count;
    dm_answer *answers; /**< ascending by contact, then by what it answers */
    size_t telling_count;
    dm_telling *tellings; /**< each account's of each contested contact of the
                               reading, ascending by contact, then record */
    size_t telling_arrow_count;
    dm_telling_arrow *telling_arrows;

    size_t internal_left_out; /**< contacts that gave no arrow, both ends being
                                   one state */
    size_t undated;           /**< contacts without a date: no arrow */
    size_t theme_left_out;    /**< contacts in which nobody raised the theme:
                                   no arrow on that basis */
    size_t untold;            /**< contacts that by their own rows would have
                                   arrows, not told by the record read, or by
                                   none but the one done without */
    dm_dates dates;           /**< how they count in a window; the reading's */
    dm_order order;           /**< when one follows another; the reading's */
    const char *record;       /**< whose accounts were read; NULL: the editor's
                                   rows alone */
    struct dm_contacts_memory *memory; /**< what owns the columns */
} dm_contacts;

/** One arrow to add; `initiator` and `recipient` as the adding calls gave. */
typedef struct dm_arrow {
    int64_t contact;
    dm_interval when;
    uint32_t initiator;
    uint32_t recipient;
    const char *channel; /**< NULL or "": not stated */
    const char *topic;
    unsigned flags;
    unsigned met; /**< dm_met, or-ed */
} dm_arrow;

/* Setup */

DM_API dm_status dm_contacts_new(dm_contacts **out, dm_error *error);
DM_API void dm_contacts_free(dm_contacts *contacts);

/* Changes: actors first, then services, coverage, arrows and answers, then one
 * `dm_contacts_seal`, which ranks the actors, sorts the arrows and makes the
 * sequence readable. Strings are copied. Running out of memory is remembered
 * and reported by the seal. */

/** Add an actor and return the number to name it by until the seal. */
DM_API uint32_t dm_contacts_add_actor(dm_contacts *contacts, const char *key,
                                      const char *label, const char *kind);

/** State that `actor` served `state` at some time. */
DM_API void dm_contacts_add_service(dm_contacts *contacts, uint32_t actor,
                                    uint32_t state);

DM_API void dm_contacts_add_coverage(dm_contacts *contacts,
                                     dm_coverage coverage);

/** Name the record whose accounts are read. */
DM_API void dm_contacts_set_record(dm_contacts *contacts, const char *record);

DM_API void dm_contacts_add_arrow(dm_contacts *contacts, const dm_arrow *arrow);

DM_API void dm_contacts_add_answer(dm_contacts *contacts, dm_answer answer);

/** Begin the telling that `record` gives of the contested contact numbered
 * `contact`; its arrows follow one by one. */
DM_API void dm_contacts_add_telling(dm_contacts *contacts, int64_t contact,
                                    const char *record);

/** Add an arrow to the telling begun last. */
DM_API void dm_contacts_add_telling_arrow(dm_contacts *contacts,
                                          const dm_arrow *arrow);

DM_API dm_status dm_contacts_seal(dm_contacts *contacts, dm_error *error);

/* Questions */

/** The index of the actor `key`, or DM_NO_ACTOR. */
DM_API uint32_t dm_contacts_find_actor(const dm_contacts *contacts,
                                       const char *key);

/** The keys of the states that `actor` served, joined by ";"; "" for none.
 * Owned by `contacts`. */
DM_API const char *dm_contacts_state_text(const dm_contacts *contacts,
                                          uint32_t actor);

/**
 * Days of `window` that some record covers for `a` and `b` (DM_NO_ACTOR:
 * anyone), by themselves or through the states they serve; the whole window
 * where no coverage is stated for them.
 */
DM_API double dm_contacts_covered_days(const dm_contacts *contacts, uint32_t a,
                                       uint32_t b, dm_interval window);

/** The end of the stretch without a gap that some record covers for `a` and `b`
 * from the second `from` on; `from` where it is not covered, DM_TIME_MAX where
 * no coverage is stated for them. */
DM_API dm_time dm_contacts_covered_until(const dm_contacts *contacts,
                                         uint32_t a, uint32_t b, dm_time from);

/** The items of `answers` that say what `contact` answers: `*first` is where
 * they begin, the result how many they are. */
DM_API size_t dm_contacts_find_answers(const dm_contacts *contacts,
                                       int64_t contact, size_t *first);

/** The items of `tellings` that are of `contact`: `*first` is where they begin,
 * the result how many they are. */
DM_API size_t dm_contacts_find_tellings(const dm_contacts *contacts,
                                        int64_t contact, size_t *first);

/** Distinct contacts that overlap no window of `phases`. */
DM_API size_t dm_contacts_count_outside(const dm_contacts *contacts,
                                        const dm_phases *phases);

/** Whether coverage says that what there is was selected by an author. */
DM_API bool dm_contacts_are_selected(const dm_contacts *contacts);

#ifdef __cplusplus
}
#endif

#endif
