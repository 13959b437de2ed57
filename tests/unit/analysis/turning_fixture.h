#ifndef ANALYSIS_TURNING_FIXTURE_H
#define ANALYSIS_TURNING_FIXTURE_H

#include "demarche/turning.h"

#include "unit/analysis/contacts_fixture.h"

/* Contacts of a and b over days 0 to 199: few, then many and begun by a; some
 * of vague date, some on one day. */
static const fixture_arrow turned[] = {
    {ARROW("b", "a", 4)},
    {ARROW("b", "a", 20), .days = 15},
    {ARROW("b", "a", 41), .met = DM_MET_EVADED},
    {ARROW("a", "b", 60)},
    {ARROW("b", "a", 77), .flags = DM_CONTACT_UNKNOWN},
    {ARROW("b", "a", 90), .met = DM_MET_REFUSED},
    {ARROW("a", "b", 121)},
    {ARROW("a", "b", 124), .days = 4},
    {ARROW("a", "b", 130)},
    {ARROW("b", "a", 133), .met = DM_MET_ACCEPTED},
    {ARROW("a", "b", 133)},
    {ARROW("a", "b", 140), .days = 20},
    {ARROW("a", "b", 151)},
    {ARROW("a", "b", 160)},
    {ARROW("b", "a", 163), .met = DM_MET_COUNTERED},
    {ARROW("a", "b", 171)},
    {ARROW("a", "b", 180)},
    {ARROW("a", "b", 190), .days = 30},
};
#define TURNED_COUNT (sizeof turned / sizeof *turned)

/* The search of a's turn toward b, quick; all days moved by `shift_days`. */
static inline dm_turning_options turned_options(int64_t shift_days)
{
    dm_turning_options options = dm_turning_defaults;
    options.about = "a";
    options.toward = "b";
    options.window =
        (dm_interval){shift_days * DM_DAY_S, (200 + shift_days) * DM_DAY_S};
    options.draws = 60;
    options.bootstrap = 99;
    return options;
}

static inline dm_turning *find_turning(const dm_contacts *contacts,
                                       const dm_turning_options *options)
{
    dm_turning *turning = NULL;
    dm_error error = {0};
    ck_assert_msg(dm_turning_find(&turning, contacts, options, &error) == DM_OK,
                  "%s", error.message);
    return turning;
}

static inline dm_table *summarise(const dm_contacts *contacts,
                                  const dm_turning_options *options)
{
    dm_table *table = NULL;
    dm_turning *turning = find_turning(contacts, options);
    ck_assert_int_eq(dm_turning_summarise(&table, turning, NULL), DM_OK);
    dm_turning_free(turning);
    return table;
}

#endif
