#ifndef STORE_FINDINGS_H
#define STORE_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/check.h"
#include "demarche/time.h"

#include "base/arena.h"
#include "base/buffer.h"

/** The rules in the order of dm_check_rules. */
typedef enum dm_rule {
    DM_RULE_ANSWERS_ORDER,
    DM_RULE_DATE,
    DM_RULE_FILE,
    DM_RULE_ORDER,
    DM_RULE_REFERENCE,
    DM_RULE_SELF_CONTACT,
    DM_RULE_CONTRADICTION,
    DM_RULE_DUPLICATE,
    DM_RULE_EDITION_ORDER,
    DM_RULE_SIMILAR_NAMES,
    DM_RULE_UNCOVERED_POST,
    DM_RULE_CONTESTED,
    DM_RULE_COPY,
    DM_RULE_ONE_SIDED,
    DM_RULE_OUTSIDE_PHASES,
    DM_RULE_STRADDLING,
    DM_RULE_COUNT,
} dm_rule;

typedef struct dm_finding {
    dm_rule rule;
    const char *key;
    const char *message;
} dm_finding;

/** What a check has found so far. Running out of memory is remembered. `{0}`
 * is empty. */
typedef struct dm_findings {
    bool wanted[DM_RULE_COUNT]; /**< findings of other rules are dropped */
    size_t count;
    dm_finding *items;
    size_t capacity;
    dm_arena arena;
    dm_buffer text; /**< room for a message */
    bool failed;
} dm_findings;

/** Add what a rule found; the texts are copied. */
void dm_findings_add(dm_findings *findings, dm_rule rule, const char *key,
                     const char *format, ...) DM_PRINTF(4, 5);

/** Whether a rule found anything. */
bool dm_findings_has(const dm_findings *findings, dm_rule rule);

/** Sort the findings into a table, which is the caller's to free. */
dm_status dm_findings_list(dm_table **out, dm_findings *findings,
                           dm_error *error);

void dm_findings_clear(dm_findings *findings);

/** Bytes that any described date needs. */
#define DM_DESCRIBED_DATE_SIZE 160

/** A date as people read it: its text, or where there is none the days of its
 * bounds. */
void dm_describe_date(char out[DM_DESCRIBED_DATE_SIZE], const char *text,
                      dm_interval bounds);

#endif
