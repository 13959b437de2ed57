#include "store/check_rules.h"

#include "demarche/phases.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

typedef struct scheme_phase {
    const char *scheme;
    int64_t order;
    const char *label;
    dm_interval window;
} scheme_phase;

/** The phases of all schemes, scheme by scheme in order of time. */
typedef struct phase_check {
    dm_findings *findings;
    size_t count;
    scheme_phase *phases;
    size_t capacity;
    dm_arena arena;
} phase_check;

static dm_status take_phase(void *context, dm_statement *row, dm_error *error)
{
    phase_check *check = context;
    scheme_phase phase = {
        .scheme = dm_arena_copy_text(&check->arena, dm_statement_text(row, 0)),
        .order = dm_statement_integer(row, 1),
        .label = dm_arena_copy_text(&check->arena, dm_statement_text(row, 2)),
        .window = {dm_statement_integer(row, 3), dm_statement_integer(row, 4)}};

    if (!phase.scheme || !phase.label ||
        !dm_rows_reserve((void **)&check->phases, check->count,
                         &check->capacity, sizeof phase)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for phases");
    }
    check->phases[check->count++] = phase;
    return DM_OK;
}

static void tell_straddling(const phase_check *check, const char *key,
                            const char *date, const scheme_phase *first,
                            const scheme_phase *last)
{
    if (first == last) {
        dm_findings_add(check->findings, DM_RULE_STRADDLING, key,
                        "%s reaches beyond phase %" PRId64
                        " (%s) of scheme '%s'",
                        date, first->order, first->label, first->scheme);
        return;
    }
    dm_findings_add(check->findings, DM_RULE_STRADDLING, key,
                    "%s may lie in phase %" PRId64 " (%s) or in phase %" PRId64
                    " (%s) of scheme '%s'",
                    date, first->order, first->label, last->order, last->label,
                    first->scheme);
}

/* Look at the phases of the scheme that begins at `first`; returns where the
 * next one begins. */
static size_t place_in_scheme(const phase_check *check, size_t first,
                              const char *key, const char *date,
                              dm_interval when)
{
    const scheme_phase *phases = check->phases;
    const scheme_phase *lowest = NULL;
    const scheme_phase *highest = NULL;
    bool inside = false;
    size_t i = first;

    for (; i < check->count &&
           strcmp(phases[i].scheme, phases[first].scheme) == 0;
         i++) {
        if (dm_interval_overlaps(when, phases[i].window)) {
            lowest = lowest ? lowest : &phases[i];
            highest = &phases[i];
            inside |= dm_interval_inside(when, phases[i].window);
        }
    }
    if (!lowest) {
        dm_findings_add(check->findings, DM_RULE_OUTSIDE_PHASES, key,
                        "%s lies outside every phase of scheme '%s'", date,
                        phases[first].scheme);
    } else if (!inside) {
        tell_straddling(check, key, date, lowest, highest);
    }
    return i;
}

/* As a reading widens it; a text that is not EDTF is left to its own rule. */
static dm_interval widen(const char *text, dm_interval stored)
{
    dm_date date;
    bool approximate = text && strpbrk(text, "~%") &&
                       dm_date_parse(&date, text, NULL) == DM_OK;
    return approximate ? dm_date_widen(&date, &dm_widths_default) : stored;
}

static dm_status take_contact(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    const phase_check *check = context;
    const char *text = dm_statement_text(row, 1);
    dm_interval stored = {dm_statement_integer(row, 2),
                          dm_statement_integer(row, 3)};
    dm_interval when = widen(text, stored);
    char date[DM_DESCRIBED_DATE_SIZE];

    dm_describe_date(date, text, stored);
    for (size_t i = 0; i < check->count;) {
        i = place_in_scheme(check, i, dm_statement_text(row, 0), date, when);
    }
    return DM_OK;
}

dm_status dm_check_phases(dm_findings *findings, dm_store *store,
                          dm_error *error)
{
    phase_check check = {.findings = findings};

    dm_status status =
        dm_rows_of(store, dm_query_check_phases, take_phase, &check, error);
    if (status == DM_OK && check.count > 0) {
        status = dm_rows_of(store, dm_query_check_dated_contacts, take_contact,
                            &check, error);
    }
    free(check.phases);
    dm_arena_clear(&check.arena);
    return status;
}
