#include "store/findings.h"

#include "demarche/text.h"

#include "store/row_list.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const dm_check_rule dm_check_rules[] = {
    [DM_RULE_ANSWERS_ORDER] = {"answers-order", DM_ERROR,
                               "an answer is dated before what it answers"},
    [DM_RULE_DATE] = {"date", DM_ERROR,
                      "a date is not EDTF, or its bounds are not those of its "
                      "text"},
    [DM_RULE_FILE] = {"file", DM_ERROR, "the file itself is damaged"},
    [DM_RULE_ORDER] = {"order", DM_ERROR, "something ends before it starts"},
    [DM_RULE_REFERENCE] = {"reference", DM_ERROR,
                           "a row names an actor, a contact or a label that "
                           "is not there"},
    [DM_RULE_SELF_CONTACT] = {"self-contact", DM_ERROR,
                              "an actor stands on both sides of a contact"},
    [DM_RULE_CONTRADICTION] = {"contradiction", DM_WARNING,
                               "two accounts of one record contradict each "
                               "other"},
    [DM_RULE_DUPLICATE] = {"duplicate", DM_WARNING,
                           "two contacts share day, pair, direction and "
                           "channel"},
    [DM_RULE_EDITION_ORDER] = {"edition-order", DM_WARNING,
                               "a number of an edition runs against the dates "
                               "of its neighbours"},
    [DM_RULE_SIMILAR_NAMES] = {"similar-names", DM_WARNING,
                               "names of several actors are the same but for "
                               "case, diacritics and spaces"},
    [DM_RULE_UNCOVERED_POST] = {"uncovered-post", DM_WARNING,
                                "no post of an actor covers the day of a "
                                "contact"},
    [DM_RULE_CONTESTED] = {"contested", DM_NOTE,
                           "accounts disagree on the initiator or on who "
                           "raised the theme"},
    [DM_RULE_COPY] = {"copy", DM_NOTE,
                      "the copy of many contacts for quick reading is stale or "
                      "damaged"},
    [DM_RULE_ONE_SIDED] = {"one-sided", DM_NOTE,
                           "one side's record alone tells a contact that the "
                           "other side's covers"},
    [DM_RULE_OUTSIDE_PHASES] = {"outside-phases", DM_NOTE,
                                "a contact lies outside every phase of a "
                                "scheme"},
    [DM_RULE_STRADDLING] = {"straddling", DM_NOTE,
                            "a contact touches a phase without lying inside "
                            "one"},
    [DM_RULE_COUNT] = {NULL, DM_NOTE, NULL},
};

static const char *const severities[] = {
    [DM_NOTE] = "note", [DM_WARNING] = "warning", [DM_ERROR] = "error"};

static void format_message(dm_buffer *out, const char *format, va_list values)
{
    char text[DM_MESSAGE_SIZE];
    int size = vsnprintf(text, sizeof text, format, values);
    dm_buffer_reset(out);
    if (size > 0) {
        size_t shown =
            (size_t)size < sizeof text ? (size_t)size : sizeof text - 1;
        dm_buffer_add_bytes(out, text, dm_text_valid_prefix(text, shown));
    }
}

void dm_findings_add(dm_findings *findings, dm_rule rule, const char *key,
                     const char *format, ...)
{
    if (!findings->wanted[rule]) {
        return;
    }
    va_list values;
    va_start(values, format);
    format_message(&findings->text, format, values);
    va_end(values);
    dm_finding finding = {
        .rule = rule,
        .key = dm_arena_copy_text(&findings->arena, key ? key : ""),
        .message = dm_arena_copy_text(&findings->arena,
                                      dm_buffer_text(&findings->text))};
    if (findings->text.failed || !finding.key || !finding.message ||
        !dm_rows_reserve((void **)&findings->items, findings->count,
                         &findings->capacity, sizeof finding)) {
        findings->failed = true;
        return;
    }
    findings->items[findings->count++] = finding;
}

bool dm_findings_has(const dm_findings *findings, dm_rule rule)
{
    for (size_t i = 0; i < findings->count; i++) {
        if (findings->items[i].rule == rule) {
            return true;
        }
    }
    return false;
}

/* The rules stand in the order that is wanted. */
static int compare_findings(const void *left, const void *right)
{
    const dm_finding *a = left;
    const dm_finding *b = right;
    if (a->rule != b->rule) {
        return a->rule < b->rule ? -1 : 1;
    }
    int order = strcmp(a->key, b->key);
    return order != 0 ? order : strcmp(a->message, b->message);
}

static void put_finding(dm_table *table, const dm_finding *finding)
{
    const dm_check_rule *rule = &dm_check_rules[finding->rule];
    dm_table_put_text(table, severities[rule->severity]);
    dm_table_put_text(table, rule->name);
    dm_table_put_text(table, finding->key);
    dm_table_put_text(table, finding->message);
}

dm_status dm_findings_list(dm_table **out, dm_findings *findings,
                           dm_error *error)
{
    static const dm_column columns[] = {{"severity", DM_TEXT},
                                        {"rule", DM_TEXT},
                                        {"key", DM_TEXT},
                                        {"message", DM_TEXT}};
    *out = NULL;
    if (findings->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a finding");
    }
    dm_table *table;
    dm_status status = dm_table_new(&table, columns, 4, error);
    if (status != DM_OK) {
        return status;
    }
    if (findings->count > 1) {
        qsort(findings->items, findings->count, sizeof *findings->items,
              compare_findings);
    }
    for (size_t i = 0; i < findings->count; i++) {
        put_finding(table, &findings->items[i]);
    }
    status = dm_table_check(table, error);
    if (status != DM_OK) {
        dm_table_free(table);
        return status;
    }
    *out = table;
    return DM_OK;
}

void dm_findings_clear(dm_findings *findings)
{
    free(findings->items);
    dm_arena_clear(&findings->arena);
    dm_buffer_clear(&findings->text);
    *findings = (dm_findings){0};
}

void dm_describe_date(char out[DM_DESCRIBED_DATE_SIZE], const char *text,
                      dm_interval bounds)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];

    if (text && *text) {
        snprintf(out, DM_DESCRIBED_DATE_SIZE, "%s", text);
        out[dm_text_valid_prefix(out, strlen(out))] = '\0';
        return;
    }
    dm_day_format(bounds.start, first);
    dm_day_format(bounds.end == DM_TIME_MAX || bounds.end <= bounds.start
                      ? bounds.end
                      : bounds.end - 1,
                  last);
    bool one_day = strcmp(first, last) == 0;
    snprintf(out, DM_DESCRIBED_DATE_SIZE, "%s%s%s", first, one_day ? "" : "/",
             one_day ? "" : last);
}
