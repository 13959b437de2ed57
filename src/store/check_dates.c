#include "store/check_rules.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <stdio.h>

/* "the date", or whose it is. */
#define WHOSE_SIZE 128

static void describe_whose(char out[WHOSE_SIZE], const char *record)
{
    snprintf(out, WHOSE_SIZE, record ? "the date by '%s'" : "the date%s",
             record ? record : "");
}

/* What the bounds should be; false where the text is not EDTF, which is told.
 */
static bool read_text(dm_interval *out, dm_findings *findings, const char *key,
                      const char *whose, const char *text)
{
    dm_date date;
    dm_error error;

    if (dm_date_parse(&date, text ? text : "", &error) != DM_OK) {
        dm_findings_add(findings, DM_RULE_DATE, key, "%s is not EDTF: %s",
                        whose, error.message);
        return false;
    }
    *out = date.bounds;
    return true;
}

static void tell_bounds(dm_findings *findings, const char *key,
                        const char *whose, const char *text, dm_interval bounds)
{
    char days[DM_DESCRIBED_DATE_SIZE];

    dm_describe_date(days, NULL, bounds);
    dm_findings_add(findings, DM_RULE_DATE, key,
                    "%s is '%s', but its bounds are those of %s: look at both",
                    whose, text, days);
}

static bool are_equal(dm_interval a, dm_interval b)
{
    return a.start == b.start && a.end == b.end;
}

static dm_status take_date(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_findings *findings = context;
    const char *key = dm_statement_text(row, 0);
    const char *text = dm_statement_text(row, 2);
    bool bounded =
        !dm_statement_is_null(row, 3) && !dm_statement_is_null(row, 4);
    dm_interval stored = {dm_statement_integer(row, 3),
                          dm_statement_integer(row, 4)};
    dm_interval meant;
    char whose[WHOSE_SIZE];

    describe_whose(whose, dm_statement_text(row, 1));
    if (!text) {
        char days[DM_DESCRIBED_DATE_SIZE];
        dm_describe_date(days, NULL, stored);
        dm_findings_add(findings, DM_RULE_DATE, key,
                        "%s has no text, but its bounds, %s, are no exact day",
                        whose, days);
    } else if (read_text(&meant, findings, key, whose, text)) {
        if (!bounded) {
            dm_findings_add(findings, DM_RULE_DATE, key,
                            "%s is '%s', but it has no bounds", whose, text);
        } else if (!are_equal(meant, stored)) {
            tell_bounds(findings, key, whose, text, stored);
        }
    }
    return DM_OK;
}

static dm_status take_post(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_findings *findings = context;
    const char *key = dm_statement_text(row, 0);
    const char *from_text = dm_statement_text(row, 1);
    const char *to_text = dm_statement_text(row, 2);
    dm_interval stored = {dm_statement_integer(row, 3),
                          dm_statement_integer(row, 4)};
    dm_interval from;
    dm_interval to;

    if (read_text(&from, findings, key, "the start of a post", from_text) &&
        from.start != stored.start) {
        tell_bounds(findings, key, "the start of a post",
                    from_text ? from_text : "", stored);
    }
    if (read_text(&to, findings, key, "the end of a post", to_text) &&
        to.end != stored.end) {
        tell_bounds(findings, key, "the end of a post", to_text ? to_text : "",
                    stored);
    }
    return DM_OK;
}

static dm_status take_reversed(void *context, dm_statement *row,
                               dm_error *error)
{
    (void)error;
    char start[DM_DAY_TEXT_SIZE];
    char end[DM_DAY_TEXT_SIZE];

    dm_day_format(dm_statement_integer(row, 2), start);
    dm_day_format(dm_statement_integer(row, 3), end);
    dm_findings_add(context, DM_RULE_ORDER, dm_statement_text(row, 0),
                    "%s ends at %s, not after its start at %s",
                    dm_statement_text(row, 1), end, start);
    return DM_OK;
}

dm_status dm_check_dates(dm_findings *findings, dm_store *store,
                         dm_error *error)
{
    dm_status status = DM_OK;

    if (findings->wanted[DM_RULE_DATE]) {
        status = dm_rows_of(store, dm_query_check_date_texts, take_date,
                            findings, error);
        if (status == DM_OK) {
            status = dm_rows_of(store, dm_query_check_post_dates, take_post,
                                findings, error);
        }
    }
    if (status == DM_OK && findings->wanted[DM_RULE_ORDER]) {
        status = dm_rows_of(store, dm_query_check_reversed, take_reversed,
                            findings, error);
    }
    return status;
}
