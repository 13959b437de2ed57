#include "store/check_rules.h"

#include "base/work_progress.h"
#include "store/snapshot.h"
#include "store/unknown_name.h"

#include <string.h>

/** Which rules a family looks after, up to three. */
static const struct {
    dm_check_family *check;
    dm_rule rules[3];
    size_t rule_count;
} families[] = {
    {dm_check_dates, {DM_RULE_DATE, DM_RULE_ORDER}, 2},
    {dm_check_contacts,
     {DM_RULE_ANSWERS_ORDER, DM_RULE_SELF_CONTACT, DM_RULE_DUPLICATE},
     3},
    {dm_check_accounts, {DM_RULE_CONTRADICTION, DM_RULE_CONTESTED}, 2},
    {dm_check_copy, {DM_RULE_COPY}, 1},
    {dm_check_editions, {DM_RULE_EDITION_ORDER}, 1},
    {dm_check_names, {DM_RULE_SIMILAR_NAMES}, 1},
    {dm_check_posts, {DM_RULE_UNCOVERED_POST}, 1},
    {dm_check_sides, {DM_RULE_ONE_SIDED}, 1},
    {dm_check_phases, {DM_RULE_OUTSIDE_PHASES, DM_RULE_STRADDLING}, 2},
};

static dm_status find_rule(dm_rule *out, const char *name, dm_error *error)
{
    const char *names[DM_RULE_COUNT];

    for (int rule = 0; rule < DM_RULE_COUNT; rule++) {
        names[rule] = dm_check_rules[rule].name;
        if (strcmp(names[rule], name) == 0) {
            *out = (dm_rule)rule;
            return DM_OK;
        }
    }
    return dm_refuse_name(error, "rule", name, names, DM_RULE_COUNT);
}

static dm_status choose_rules(dm_findings *findings, const char *const *rules,
                              size_t rule_count, dm_error *error)
{
    dm_status status = DM_OK;

    for (int rule = 0; rule < DM_RULE_COUNT; rule++) {
        findings->wanted[rule] = rule_count == 0;
    }
    findings->wanted[DM_RULE_FILE] = true;
    for (size_t i = 0; i < rule_count && status == DM_OK; i++) {
        dm_rule rule = DM_RULE_FILE;
        status = find_rule(&rule, rules[i], error);
        if (status == DM_OK) {
            findings->wanted[rule] = true;
        }
    }
    return status;
}

static bool is_wanted(const dm_findings *findings, size_t family)
{
    for (size_t i = 0; i < families[family].rule_count; i++) {
        if (findings->wanted[families[family].rules[i]]) {
            return true;
        }
    }
    return false;
}

/* What fails in a damaged file has been told as damage. */
static dm_status run_families(dm_findings *findings, dm_store *store,
                              dm_error *error)
{
    const size_t count = sizeof families / sizeof *families;
    dm_status status = dm_check_file(findings, store, error);
    bool damaged = dm_findings_has(findings, DM_RULE_FILE) ||
                   dm_findings_has(findings, DM_RULE_REFERENCE);

    for (size_t i = 0; i < count && status == DM_OK; i++) {
        dm_work_tell(i + 1, count + 1);
        if (!is_wanted(findings, i)) {
            continue;
        }
        dm_error failure = {0};
        status = families[i].check(findings, store, &failure);
        if (status == DM_REFUSED && damaged) {
            status = DM_OK;
        } else if (status != DM_OK) {
            dm_error_set(error, status, "%s", failure.message);
        }
    }
    return status;
}

dm_status dm_store_check(dm_table **out, dm_store *store,
                         const char *const *rules, size_t rule_count,
                         dm_error *error)
{
    dm_findings findings = {0};
    dm_snapshot snapshot = {0};

    *out = NULL;
    dm_status status = choose_rules(&findings, rules, rule_count, error);
    if (status == DM_OK) {
        status = dm_snapshot_begin(&snapshot, store, error);
    }
    if (status == DM_OK) {
        status = run_families(&findings, store, error);
    }
    dm_snapshot_end(&snapshot);
    if (status == DM_OK) {
        status = dm_findings_list(out, &findings, error);
    }
    dm_findings_clear(&findings);
    return status;
}
