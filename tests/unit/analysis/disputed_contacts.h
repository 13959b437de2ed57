#ifndef ANALYSIS_DISPUTED_CONTACTS_H
#define ANALYSIS_DISPUTED_CONTACTS_H

#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

/* Random contacts whose accounts disagree, and every way to read them, by the
 * letter of the definition of a range. */

enum {
    DISPUTED_ACTORS = 3,
    DISPUTED_MOST = 6,
    DISPUTED_DAYS = 20, /* two phases of ten */
    DISPUTED_OPTIONS = 10
};

/* A contact as one option has it: none where `from` is negative. */
typedef struct disputed_arrow {
    int from, to;
    int first, end; /* days */
    unsigned flags;
} disputed_arrow;

typedef struct disputed_contact {
    disputed_arrow read;
    int telling_count; /* 0: not contested */
    disputed_arrow tellings[3];
} disputed_contact;

typedef struct disputed_case {
    int count;
    disputed_contact contacts[DISPUTED_MOST];
    dm_dates dates;
} disputed_case;

static inline disputed_arrow draw_disputed_arrow(unsigned shared)
{
    int from = rand() % DISPUTED_ACTORS;
    int first = rand() % DISPUTED_DAYS;
    return (disputed_arrow){
        .from = from,
        .to = (from + 1 + rand() % (DISPUTED_ACTORS - 1)) % DISPUTED_ACTORS,
        .first = first,
        .end = first + 1 + (rand() % 3 == 0 ? rand() % 8 : 0),
        .flags = shared,
    };
}

static inline disputed_contact draw_disputed_contact(void)
{
    static const unsigned directions[] = {0, 0, DM_CONTACT_UNKNOWN,
                                          DM_CONTACT_SYMMETRIC};
    disputed_contact drawn = {0};
    unsigned shared = rand() % 5 == 0 ? DM_CONTACT_REPLY : 0;
    shared |= rand() % 3 == 0 ? DM_CONTACT_ONE_SIDED : 0;
    drawn.telling_count = rand() % 2 ? 0 : 1 + rand() % 3;
    shared |= drawn.telling_count ? DM_CONTACT_CONTESTED : 0;
    drawn.read = draw_disputed_arrow(shared | directions[rand() % 4]);
    for (int i = 0; i < drawn.telling_count; i++) {
        drawn.tellings[i] =
            draw_disputed_arrow(shared | directions[rand() % 4]);
        if (rand() % 5 == 0) {
            drawn.tellings[i].from = -1;
        }
    }
    return drawn;
}

static inline disputed_case draw_disputed_case(void)
{
    disputed_case drawn = {.count = 1 + rand() % DISPUTED_MOST,
                           .dates = (dm_dates)(rand() % 3)};
    for (int i = 0; i < drawn.count; i++) {
        drawn.contacts[i] = draw_disputed_contact();
    }
    return drawn;
}

static inline dm_arrow make_disputed_arrow(disputed_arrow from, int64_t contact)
{
    return (dm_arrow){.contact = contact,
                      .when = {from.first * DM_DAY_S, from.end * DM_DAY_S},
                      .initiator = (uint32_t)from.from,
                      .recipient = (uint32_t)from.to,
                      .channel = from.flags & 1 ? "talk" : "note",
                      .flags = from.flags};
}

static inline dm_contacts *make_disputed_contacts(const disputed_case *from)
{
    static const char *const keys[DISPUTED_ACTORS] = {"a", "b", "c"};
    static const char *const records[] = {"one", "three", "two"};
    dm_contacts *contacts = NULL;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (int i = 0; i < DISPUTED_ACTORS; i++) {
        dm_contacts_add_actor(contacts, keys[i], NULL, "state");
    }
    for (int i = 0; i < from->count; i++) {
        const disputed_contact *contact = &from->contacts[i];
        dm_arrow arrow = make_disputed_arrow(contact->read, i + 1);
        dm_contacts_add_arrow(contacts, &arrow);
        for (int j = 0; j < contact->telling_count; j++) {
            dm_contacts_add_telling(contacts, i + 1, records[j]);
            if (contact->tellings[j].from >= 0) {
                arrow = make_disputed_arrow(contact->tellings[j], i + 1);
                dm_contacts_add_telling_arrow(contacts, &arrow);
            }
        }
    }
    contacts->dates = from->dates;
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    return contacts;
}

static inline disputed_arrow turn_disputed_arrow(disputed_arrow from)
{
    disputed_arrow turned = from;
    turned.from = from.to;
    turned.to = from.from;
    return turned;
}

static inline int add_ways(disputed_arrow *out, int count, disputed_arrow told,
                           dm_range range)
{
    bool either = range == DM_RANGE_ONE_SIDED && told.from >= 0 &&
                  !(told.flags & DM_CONTACT_SYMMETRIC) &&
                  (told.flags & (DM_CONTACT_UNKNOWN | DM_CONTACT_ONE_SIDED));
    out[count++] = told;
    if (either) {
        told.flags &= ~(unsigned)DM_CONTACT_UNKNOWN;
        out[count++] = told;
        out[count++] = turn_disputed_arrow(told);
    }
    return count;
}

/* Every way to read one contact, as it is read the first; their number. */
static inline int list_disputed_ways(disputed_arrow out[DISPUTED_OPTIONS],
                                     const disputed_contact *contact,
                                     dm_range range)
{
    if (!contact->telling_count) {
        return add_ways(out, 0, contact->read, range);
    }
    int count = 0;
    out[count++] = contact->read;
    for (int i = 0; i < contact->telling_count; i++) {
        count = add_ways(out, count, contact->tellings[i], range);
    }
    return count;
}

/* Whether an arrow lies inside the days of a phase, or may. */
static inline bool lies_inside(disputed_arrow arrow, int phase)
{
    return arrow.first >= 10 * phase && arrow.end <= 10 * phase + 10;
}

static inline bool may_lie(disputed_arrow arrow, int phase)
{
    return arrow.first < 10 * phase + 10 && arrow.end > 10 * phase;
}

/* Take in one choice for all contacts: an arrow each, those that lie elsewhere
 * left out. */
typedef void take_choice(void *context, const disputed_arrow *arrows,
                         int count);

static inline void walk_choices(const disputed_case *from, dm_range range,
                                int phase, take_choice *take, void *context)
{
    static disputed_arrow chosen[DISPUTED_MOST];
    static int depth;
    static int kept;
    if (depth == from->count) {
        take(context, chosen, kept);
        return;
    }
    disputed_arrow ways[DISPUTED_OPTIONS];
    int count = list_disputed_ways(ways, &from->contacts[depth++], range);
    for (int i = 0; i < count; i++) {
        bool there = ways[i].from >= 0 && may_lie(ways[i], phase);
        if (there) {
            chosen[kept++] = ways[i];
            walk_choices(from, range, phase, take, context);
            kept--;
        }
        if (!there || !lies_inside(ways[i], phase)) {
            walk_choices(from, range, phase, take, context);
        }
    }
    depth--;
}

#endif
