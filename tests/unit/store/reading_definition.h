#ifndef READING_DEFINITION_H
#define READING_DEFINITION_H

#include "random_chronology.h"

#include "demarche/contacts.h"

/* What a reading of a random chronology must give, by the letter of its
 * definition. */

static inline unsigned served(int actor, int from, int to)
{
    if (actor < STATES) {
        return 1u << actor;
    }
    unsigned states = 0;
    for (int i = 0; i < POSTS; i++) {
        if (posts[i].actor == actor && posts[i].from < to &&
            from < posts[i].to) {
            unsigned further = served(posts[i].serves, from, to);
            states |= further ? further : 1u << posts[i].serves;
        }
    }
    return states;
}

typedef struct wanted {
    dm_level level;
    dm_scope scope;
    int actor;   /* -1: any */
    int pair[2]; /* -1: any */
    int channel;
    int from, to; /* days; from < 0: no limits */
    int record;   /* -1: the editor */
    bool filled;
    int without; /* -1: none */
    dm_basis basis;
} wanted;

/* The sides of a contact as one record tells it. */
enum { NOBODY, INITIATOR, RECIPIENT, BOTH };

static inline bool is_named(const wanted *want, int actor, int shown,
                            unsigned states, int name)
{
    if (want->level == DM_LEVEL_STATE) {
        states = 1u << shown;
    }
    return actor == name || states & 1u << name;
}

static inline bool is_read(const random_contact *contact, const wanted *want,
                           int record)
{
    return contact->told[record] && record != want->without;
}

/* Who `actor` is of: by taking part, or by serving a state of one side. */
static inline int side_of(const random_contact *contact, int actor)
{
    if (actor < 0) {
        return NOBODY;
    }
    int from = contact->undated ? -10000 : contact->from;
    int to = contact->undated ? 10000 : contact->to;
    bool is[2] = {contact->initiators & 1u << actor,
                  contact->recipients & 1u << actor};
    for (int i = 0; i < ACTORS && !(contact->initiators & 1u << actor) &&
                    !(contact->recipients & 1u << actor);
         i++) {
        bool allied = served(actor, from, to) & served(i, from, to);
        is[0] |= allied && contact->initiators & 1u << i;
        is[1] |= allied && contact->recipients & 1u << i;
    }
    return is[0] == is[1] ? NOBODY : is[0] ? INITIATOR : RECIPIENT;
}

static inline int united_theme(const random_contact *contact,
                               const wanted *want)
{
    int sides = NOBODY;
    for (int r = 0; r < RECORDS; r++) {
        if (is_read(contact, want, r)) {
            sides |= side_of(contact, contact->raised_by[r]);
        }
    }
    return sides;
}

static inline bool is_disputed(const random_contact *contact,
                               const wanted *want)
{
    if (want->basis == DM_BASIS_THEME) {
        return united_theme(contact, want) == BOTH;
    }
    unsigned initiators = 0;
    for (int r = 0; r < RECORDS; r++) {
        if (is_read(contact, want, r)) {
            initiators |= 1u << (contact->told_initiator[r] < 0
                                     ? contact->initiator
                                     : contact->told_initiator[r]);
        }
    }
    return initiators & (initiators - 1);
}

static inline void turn_round(random_contact *contact)
{
    unsigned initiators = contact->initiators;
    int initiator = contact->initiator;
    contact->initiators = contact->recipients;
    contact->recipients = initiators;
    contact->initiator = contact->recipient;
    contact->recipient = initiator;
}

/* Turn a contact into what `record` (-1: the editor) makes of it. */
static inline void tell_as(random_contact *contact, const wanted *want,
                           int record)
{
    int named = record < 0 ? -1 : contact->told_initiator[record];
    int theme = united_theme(contact, want);
    if (named >= 0) {
        if (!(contact->initiators & 1u << named)) {
            turn_round(contact);
        }
        contact->direction = contact->direction == 2 ? 0 : contact->direction;
    }
    if (record >= 0) {
        theme = side_of(contact, contact->raised_by[record]);
    }
    if (want->basis == DM_BASIS_THEME) {
        if (theme == RECIPIENT) {
            turn_round(contact);
        }
        contact->direction = theme == BOTH ? 1 : 0;
        contact->unraised = theme == NOBODY;
    }
}

/* Whose word the reading takes; false where it is not read. */
static inline bool choose_record(int *out, const random_contact *contact,
                                 const wanted *want)
{
    bool told = false;
    bool read = false;
    for (int r = 0; r < RECORDS; r++) {
        told |= contact->told[r];
        read |= is_read(contact, want, r);
    }
    *out = want->record >= 0 && is_read(contact, want, want->record)
               ? want->record
               : -1;
    return (read || !told) && (*out >= 0 || want->record < 0 || want->filled);
}

static inline unsigned flags_of(const random_contact *contact,
                                const wanted *want)
{
    unsigned flags = contact->direction == 1   ? DM_CONTACT_SYMMETRIC
                     : contact->direction == 2 ? DM_CONTACT_UNKNOWN
                                               : 0;
    if (contact->channel == 1 ||
        (contact->answers >= 0 && !contact->execution)) {
        flags |= DM_CONTACT_REPLY;
    }
    int told = 0;
    for (int r = 0; r < RECORDS; r++) {
        told += is_read(contact, want, r);
    }
    flags |= told == 1 ? DM_CONTACT_SINGLE : 0;
    return flags | (contact->disputed ? DM_CONTACT_CONTESTED : 0);
}

typedef struct found {
    unsigned flags[ACTORS][ACTORS];
    bool there[ACTORS][ACTORS];
    bool internal;
} found;

/* Whether `actor` stands for `shown` in a contact. */
static inline bool shows(const random_contact *contact, const wanted *want,
                         int actor, int shown)
{
    if (want->level == DM_LEVEL_ACTOR) {
        return actor == shown;
    }
    unsigned states = served(actor, contact->undated ? -10000 : contact->from,
                             contact->undated ? 10000 : contact->to);
    return states ? states & 1u << shown : actor == shown;
}

/* Whether `name` is someone of a side, or whom that side speaks for. */
static inline bool speaks_for(const random_contact *contact, const wanted *want,
                              unsigned side, int name)
{
    int from = contact->undated ? -10000 : contact->from;
    int to = contact->undated ? 10000 : contact->to;
    for (int code = 0; code < ACTORS * ACTORS; code++) {
        int actor = code % ACTORS;
        int shown = code / ACTORS;
        if (side & 1u << actor && shows(contact, want, actor, shown) &&
            is_named(want, actor, shown, served(actor, from, to), name)) {
            return true;
        }
    }
    return false;
}

static inline bool is_one_sided(const random_contact *contact,
                                const wanted *want)
{
    bool only[2] = {true, true};
    bool told = false;
    for (int r = 0; r < RECORDS; r++) {
        if (is_read(contact, want, r)) {
            int side = record_sides[r];
            bool a = speaks_for(contact, want, contact->initiators, side);
            bool b = speaks_for(contact, want, contact->recipients, side);
            only[0] &= a && !b;
            only[1] &= b && !a;
            told = true;
        }
    }
    return told && (only[0] || only[1]);
}

static inline void find_arrow(found *out, const random_contact *contact,
                              const wanted *want, const int ends[2],
                              const int shown[2])
{
    int from = contact->undated ? -10000 : contact->from;
    int to = contact->undated ? 10000 : contact->to;
    unsigned states[2] = {served(ends[0], from, to), served(ends[1], from, to)};
    bool named[2][ACTORS];
    for (int side = 0; side < 2; side++) {
        for (int name = 0; name < ACTORS; name++) {
            named[side][name] =
                is_named(want, ends[side], shown[side], states[side], name);
        }
    }
    if (want->actor >= 0 && !named[0][want->actor] && !named[1][want->actor]) {
        return;
    }
    int a = want->pair[0], b = want->pair[1];
    if (a >= 0 && !(named[0][a] && named[1][b]) &&
        !(named[0][b] && named[1][a])) {
        return;
    }
    bool internal = want->level == DM_LEVEL_STATE ? shown[0] == shown[1]
                                                  : states[0] & states[1];
    if (want->level == DM_LEVEL_STATE && internal) {
        out->internal = true;
        return;
    }
    if (want->scope != DM_SCOPE_ALL &&
        internal != (want->scope == DM_SCOPE_INTERNAL)) {
        return;
    }
    unsigned flags =
        flags_of(contact, want) | (internal ? DM_CONTACT_INTERNAL : 0);
    for (int r = 0; r < RECORDS; r++) {
        bool told = is_read(contact, want, r);
        flags |= told && named[0][record_sides[r]]
                     ? DM_CONTACT_TOLD_BY_INITIATOR
                     : 0;
        flags |= told && named[1][record_sides[r]]
                     ? DM_CONTACT_TOLD_BY_RECIPIENT
                     : 0;
    }
    flags |= is_one_sided(contact, want) ? DM_CONTACT_ONE_SIDED : 0;
    out->there[shown[0]][shown[1]] = true;
    out->flags[shown[0]][shown[1]] |= flags;
}

static inline void find_arrows(found *out, const random_contact *contact,
                               const wanted *want)
{
    memset(out, 0, sizeof *out);
    if (want->channel >= 0 && contact->channel != want->channel) {
        return;
    }
    for (int code = 0; code < ACTORS * ACTORS * ACTORS * ACTORS; code++) {
        int ends[2] = {code % ACTORS, code / ACTORS % ACTORS};
        int shown[2] = {code / (ACTORS * ACTORS) % ACTORS,
                        code / (ACTORS * ACTORS * ACTORS)};
        if (contact->initiators & 1u << ends[0] &&
            contact->recipients & 1u << ends[1] && ends[0] != ends[1] &&
            shows(contact, want, ends[0], shown[0]) &&
            shows(contact, want, ends[1], shown[1])) {
            find_arrow(out, contact, want, ends, shown);
        }
    }
}

#endif
