#ifndef MIXED_STORE_H
#define MIXED_STORE_H

#include "store_fixture.h"

#include "demarche/time.h"

#include <inttypes.h>

/* A store of mostly plain contacts, drawn from a seed: some have parties,
 * accounts, answers, vague dates or none. */
enum { MIXED_ACTORS = 9, MIXED_STATES = 3, MIXED_DAYS = 150 };

static uint64_t mixed_seed;

static inline int draw(int limit)
{
    mixed_seed = mixed_seed * 6364136223846793005U + 1442695040888963407U;
    return (int)((mixed_seed >> 33) % (uint64_t)limit);
}

static inline int draw_actor(void)
{
    return 10 + 2 * draw(MIXED_ACTORS);
}

static inline void add_mixed_actors(void)
{
    static const char *const labels[] = {"meeting", "letter", "reply"};
    for (int i = 0; i < MIXED_ACTORS; i++) {
        add("INSERT INTO actor (id, key, kind, label) VALUES (%d, 'k%d', '%s', "
            "'L%d')",
            10 + 2 * i, (i * 5) % MIXED_ACTORS,
            i < MIXED_STATES ? "state" : "person", i);
    }
    for (int i = 0; i < 3; i++) {
        add("INSERT INTO channel VALUES (%d, %Q)", 1 + 2 * i, labels[i]);
        add("INSERT INTO topic VALUES (%d, 't%d')", i + 1, 5 - i);
    }
    /* These labels no contact has. */
    add("INSERT INTO channel VALUES (9, 'none')");
    add("INSERT INTO topic VALUES (9, 'a')");
}

static inline void add_mixed_posts(int count)
{
    for (int i = 0; i < count; i++) {
        int from = draw(MIXED_DAYS);
        bool open = draw(3) == 0;
        add("INSERT INTO post (title, actor, serves, t_start, t_end) VALUES "
            "('p%d', %d, %d, %" PRId64 ", %" PRId64 ")",
            i, 10 + 2 * (MIXED_STATES + draw(MIXED_ACTORS - MIXED_STATES)),
            10 + 2 * draw(MIXED_STATES), open ? DM_TIME_MIN : DAY(from),
            open ? DM_TIME_MAX : DAY(from + 1 + draw(60)));
    }
}

/* Where and with what bounds a contact is, by its kind of date. */
static inline const char *draw_date(int64_t bounds[2])
{
    static const char *const texts[] = {NULL, "1939-04-02~", "1939-03",
                                        "1939-05-03%"};
    int kind = draw(20);
    bounds[0] = DAY(draw(MIXED_DAYS)) + (draw(9) ? 0 : draw(80000));
    bounds[1] = bounds[0] + (draw(3) ? DM_DAY_S : 1 + draw(3000000));
    if (kind == 1) {
        bounds[0] = DM_TIME_MIN;
    } else if (kind == 2) {
        bounds[1] = DM_TIME_MAX;
    } else if (kind > 2 && kind < 6) {
        dm_date date;
        ck_assert_int_eq(dm_date_parse(&date, texts[kind - 2], NULL), DM_OK);
        bounds[0] = date.bounds.start;
        bounds[1] = date.bounds.end;
        return texts[kind - 2];
    }
    return NULL;
}

static inline void add_mixed_contact(int id)
{
    static const char *const directions[] = {"directed", "symmetric",
                                             "unknown"};
    int64_t bounds[2];
    const char *text = draw_date(bounds);
    int initiator = draw_actor();
    int recipient = draw_actor();
    recipient = recipient == initiator ? 10 + (recipient - 8) % 18 : recipient;
    bool dated = draw(25) != 0;
    add("INSERT INTO contact (id, key, kind, date_text, t_start, t_end, "
        "direction, initiator, recipient, channel, topic) VALUES (%d, 'c%d', "
        "'%s', %Q, nullif(%" PRId64 ", %" PRId64 "), nullif(%" PRId64
        ", %" PRId64 "), '%s', %d, %d, nullif(%d, 7), nullif(%d, 4))",
        id, id, draw(20) ? "contact" : "silence", dated ? text : NULL,
        bounds[0], dated ? INT64_C(1) : bounds[0], bounds[1],
        dated ? INT64_C(1) : bounds[1], directions[draw(3)], initiator,
        recipient, 1 + 2 * draw(4), 1 + draw(4));
}

static inline void add_mixed_details(int id, int share)
{
    if (draw(share) == 0) {
        add("INSERT OR IGNORE INTO party (contact, actor, role, ord) VALUES "
            "(%d, %d, '%s', 1)",
            id, draw_actor(), draw(2) ? "initiator" : "recipient");
    }
    for (int record = 0; record < 2; record++) {
        if (draw(share) == 0) {
            add("INSERT INTO account (contact, record, initiator, raised_by, "
                "reply, t_start, t_end) VALUES (%d, 'r%d', nullif(%d, 10), "
                "nullif(%d, 12), 'evaded', %s)",
                id, record, draw_actor(), draw_actor(),
                draw(4) ? "NULL, NULL" : "-978307200, -978220800");
        }
    }
    if (id > 1 && draw(share) == 0) {
        add("INSERT INTO answer (contact, answers, kind, ord) VALUES (%d, %d, "
            "'%s', 1)",
            id, 1 + draw(id - 1), draw(2) ? "reply" : "execution");
    }
}

static inline void fill_mixed_store(unsigned of, int contacts, int posts,
                                    int share)
{
    mixed_seed = of;
    add("BEGIN");
    add_mixed_actors();
    add_mixed_posts(posts);
    for (int id = 1; id <= contacts; id++) {
        add_mixed_contact(id);
    }
    for (int id = 1; id <= contacts && share > 0; id++) {
        add_mixed_details(id, share);
    }
    add("COMMIT");
}

#endif
