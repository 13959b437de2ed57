#ifndef ANALYSIS_RECORDS_FIXTURE_H
#define ANALYSIS_RECORDS_FIXTURE_H

#include "demarche/records.h"

#include "unit/analysis/contacts_fixture.h"

/* Two archives on the pair of a and b, with c in two of the contacts: days 0
 * to 9 are the first phase, 10 to 19 the second. Each names the other side,
 * but for contact 4. */
static const fixture_arrow first_rows[] = {
    {ARROW("b", "a", 1), .contact = 1},
    {ARROW("b", "a", 2), .contact = 2},
    {ARROW("b", "a", 3), .contact = 3},
    {ARROW("a", "b", 12), .contact = 4},
    {ARROW("b", "a", 13), .contact = 5, .flags = DM_CONTACT_UNKNOWN},
    {ARROW("b", "c", 14), .contact = 6},
    {ARROW("b", "a", 14), .contact = 6},
    {ARROW("b", "a", 40), .contact = 7},
};

static const fixture_arrow second_rows[] = {
    {ARROW("a", "b", 1), .contact = 1},
    {ARROW("a", "b", 2), .contact = 2},
    {ARROW("a", "b", 9), .contact = 3, .days = 2},
    {ARROW("a", "b", 12), .contact = 4},
    {ARROW("a", "b", 13), .contact = 5},
    {ARROW("b", "a", 14), .contact = 6},
    {ARROW("c", "b", 15), .contact = 8},
};

typedef struct two_records {
    dm_contacts *contacts[2];
    dm_record_reading items[2];
    dm_record_readings readings;
    dm_phases phases;
} two_records;

/* All of a store's actors are in each of its readings. */
static inline dm_contacts *make_record(const fixture_arrow *rows, size_t count,
                                       int64_t shift_days, dm_dates dates)
{
    dm_contacts *contacts = NULL;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    dm_contacts_add_actor(contacts, "a", "Side A", "state");
    dm_contacts_add_actor(contacts, "b", "Side B", "state");
    dm_contacts_add_actor(contacts, "c", "Side C", "state");
    for (size_t i = 0; i < count; i++) {
        add_fixture_arrow(contacts, &rows[i], i, shift_days);
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    contacts->dates = dates;
    return contacts;
}

static inline void make_two_records(two_records *out, int64_t shift_days,
                                    dm_dates dates)
{
    *out = (two_records){0};
    out->contacts[0] = make_record(
        first_rows, sizeof first_rows / sizeof *first_rows, shift_days, dates);
    out->contacts[1] =
        make_record(second_rows, sizeof second_rows / sizeof *second_rows,
                    shift_days, dates);
    out->items[0] = (dm_record_reading){"annals", out->contacts[0]};
    out->items[1] = (dm_record_reading){"blue book", out->contacts[1]};
    out->readings = (dm_record_readings){2, out->items};
    add_phase(&out->phases, shift_days, shift_days + 10);
    add_phase(&out->phases, shift_days + 10, shift_days + 20);
}

static inline void clear_two_records(two_records *records)
{
    dm_contacts_free(records->contacts[0]);
    dm_contacts_free(records->contacts[1]);
    dm_phases_clear(&records->phases);
}

#endif
