#ifndef RANDOM_CHRONOLOGY_H
#define RANDOM_CHRONOLOGY_H

#include "store_fixture.h"

#include <inttypes.h>

/* A random chronology in arrays, and as a store. */
#define STATES 3
#define ACTORS 10
#define POSTS 12
#define CONTACTS 60
#define RECORDS 3
#define YEAR 120

typedef struct random_post {
    int actor, serves;
    int from, to;
} random_post;

typedef struct random_contact {
    int from, to;
    int direction, channel, topic;
    unsigned initiators, recipients; /* sets of actors, bit by bit */
    int initiator, recipient;        /* those in the contact's own row */
    bool told[RECORDS];
    int told_initiator[RECORDS]; /* -1: as the contact */
    int raised_by[RECORDS];      /* -1: nobody */
    int answers;                 /* -1: none */
    bool execution;
    bool undated;
    bool disputed; /* as it is read: its accounts disagree */
    bool unraised; /* as it is read: nobody raised the theme */
} random_contact;

static random_post posts[POSTS];
static random_contact contacts[CONTACTS];
static int order[CONTACTS]; /* number in the store of each contact */
static int64_t shift;
static const char *record_names[RECORDS];
static const int record_sides[RECORDS] = {0, 1, 4}; /* the last a person's */
static unsigned seed;

static const char *const directions[] = {"directed", "symmetric", "unknown"};
static const char *const channels[] = {"meeting", "reply", "telegram"};
static const char *const topics[] = {"military", "trade"};

static inline int pick(int limit)
{
    seed = seed * 1103515245u + 12345u;
    return (int)((seed >> 16) % (unsigned)limit);
}

static inline void make_posts(void)
{
    for (int i = 0; i < POSTS; i++) {
        int from = pick(YEAR);
        posts[i] = (random_post){
            .actor = STATES + pick(ACTORS - STATES),
            .from = from,
            .to = from + 1 + pick(YEAR - from),
        };
        /* The last two actors are bodies, which serve states. */
        bool body = posts[i].actor >= ACTORS - 2;
        int serves = body ? pick(STATES) : pick(STATES + 2);
        posts[i].serves =
            serves < STATES ? serves : ACTORS - 2 + serves - STATES;
    }
}

static inline void make_accounts(random_contact *contact)
{
    for (int r = 0; r < RECORDS; r++) {
        contact->told[r] = pick(3) == 0;
        contact->told_initiator[r] = pick(4) == 0   ? contact->recipient
                                     : pick(2) == 0 ? contact->initiator
                                                    : -1;
        contact->raised_by[r] = pick(3) == 0   ? contact->recipient
                                : pick(2) == 0 ? contact->initiator
                                               : pick(ACTORS + 2) - 2;
        contact->raised_by[r] =
            contact->raised_by[r] < 0 ? -1 : contact->raised_by[r];
    }
}

static inline void make_contact(int number)
{
    random_contact *contact = &contacts[number];
    int from = pick(YEAR);
    *contact = (random_contact){
        .from = from,
        .to = from + 1 + (pick(3) == 0 ? pick(20) : 0),
        .direction = pick(3),
        .channel = pick(3),
        .topic = pick(2),
        .initiator = pick(ACTORS),
        .answers = number > 0 && pick(4) == 0 ? pick(number) : -1,
        .execution = pick(2) == 0,
        .undated = pick(12) == 0,
    };
    do {
        contact->recipient = pick(ACTORS);
    } while (contact->recipient == contact->initiator);
    contact->initiators = 1u << contact->initiator;
    contact->recipients = 1u << contact->recipient;
    if (pick(3) == 0) {
        contact->initiators |= 1u << pick(ACTORS);
        contact->recipients |= 1u << pick(ACTORS);
    }
    make_accounts(contact);
}

static inline void make_chronology(unsigned of)
{
    seed = of;
    shift = 0;
    make_posts();
    for (int i = 0; i < CONTACTS; i++) {
        make_contact(i);
        order[i] = i + 1;
    }
    for (int r = 0; r < RECORDS; r++) {
        record_names[r] = (const char *[]){"alpha", "beta", "gamma"}[r];
    }
}

static inline void store_actors(void)
{
    for (int i = 0; i < ACTORS; i++) {
        add("INSERT INTO actor (id, key, kind, label) "
            "VALUES (%d, 'k%d', '%s', 'L%d')",
            100 + 3 * i, (i * 7) % ACTORS,
            i < STATES ? "state" : (i >= ACTORS - 2 ? "body" : "person"), i);
    }
    for (int i = 0; i < POSTS; i++) {
        add("INSERT INTO post (title, actor, serves, t_start, t_end) "
            "VALUES ('post %d', %d, %d, %" PRId64 ", %" PRId64 ")",
            i, 100 + 3 * posts[i].actor, 100 + 3 * posts[i].serves,
            DAY(posts[i].from) + shift, DAY(posts[i].to) + shift);
    }
    for (int r = 0; r < RECORDS; r++) {
        add("INSERT INTO coverage (record, a, t_start, t_end) "
            "VALUES ('%s', %d, 0, 1)",
            record_names[r], 100 + 3 * record_sides[r]);
    }
    /* That a record covers others' contacts does not make it theirs. */
    for (int r = 0; r < RECORDS; r++) {
        add("INSERT INTO coverage (record, a, t_start, t_end) "
            "VALUES ('%s', %d, 0, 1)",
            record_names[r], 100 + 3 * ((record_sides[r] + 1) % STATES));
    }
}

static inline void store_labels(void)
{
    for (int i = 0; i < 3; i++) {
        add("INSERT INTO channel VALUES (%d, '%s')", i + 1, channels[i]);
    }
    for (int i = 0; i < 2; i++) {
        add("INSERT INTO topic VALUES (%d, '%s')", i + 1, topics[i]);
    }
}

static inline void store_parties(const random_contact *contact, int number)
{
    for (int i = 0; i < ACTORS; i++) {
        if (contact->initiators & 1u << i && i != contact->initiator) {
            add("INSERT INTO party (contact, actor, role, ord) "
                "VALUES (%d, %d, 'initiator', %d)",
                number, 100 + 3 * i, i);
        }
        if (contact->recipients & 1u << i && i != contact->recipient) {
            add("INSERT INTO party (contact, actor, role, ord) "
                "VALUES (%d, %d, 'recipient', %d)",
                number, 100 + 3 * i, i);
        }
    }
    add("INSERT INTO party (contact, actor, role, ord) "
        "VALUES (%d, %d, 'attendee', 1)",
        number, 100 + 3 * pick(ACTORS));
}

static inline void store_accounts(const random_contact *contact, int number)
{
    for (int r = 0; r < RECORDS; r++) {
        if (contact->told[r]) {
            add("INSERT INTO account (contact, record, initiator, raised_by) "
                "VALUES (%d, '%s', nullif(%d, 97), nullif(%d, 97))",
                number, record_names[r], 100 + 3 * contact->told_initiator[r],
                100 + 3 * contact->raised_by[r]);
        }
    }
}

static inline void store_contact(int index, int number)
{
    const random_contact *contact = &contacts[index];
    add("INSERT INTO contact (id, key, t_start, t_end, direction, initiator, "
        "recipient, channel, topic) VALUES (%d, 'c%02d', nullif(%" PRId64
        ", 1), nullif(%" PRId64 ", 1), '%s', %d, %d, %d, %d)",
        number, index, contact->undated ? 1 : DAY(contact->from) + shift,
        contact->undated ? 1 : DAY(contact->to) + shift,
        directions[contact->direction], 100 + 3 * contact->initiator,
        100 + 3 * contact->recipient, contact->channel + 1, contact->topic + 1);
    store_parties(contact, number);
    store_accounts(contact, number);
}

static inline void store_chronology(void)
{
    open_store();
    add("BEGIN");
    store_actors();
    store_labels();
    for (int number = 1; number <= CONTACTS; number++) {
        for (int i = 0; i < CONTACTS; i++) {
            if (order[i] == number) {
                store_contact(i, number);
            }
        }
    }
    for (int i = 0; i < CONTACTS; i++) {
        if (contacts[i].answers >= 0) {
            add("INSERT INTO answer (contact, answers, kind, ord) "
                "VALUES (%d, %d, '%s', 1)",
                order[i], order[contacts[i].answers],
                contacts[i].execution ? "execution" : "refusal");
        }
    }
    add("COMMIT");
}

#endif
