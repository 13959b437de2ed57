#ifndef DEMARCHE_CHECK_H
#define DEMARCHE_CHECK_H

#include <stddef.h>

#include "demarche/problems.h"
#include "demarche/status.h"
#include "demarche/store.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One thing that the coding of a store can be checked for. */
typedef struct dm_check_rule {
    const char *name;
    dm_severity severity;
    const char *summary; /**< one line */
} dm_check_rule;

/** All rules, the errors first, then by name; one without a name ends them. */
extern DM_API const dm_check_rule dm_check_rules[];

/**
 * Look for problems in the coding: severity, rule, key, message, sorted by
 * severity (errors first), rule, key and message. The key is that of the
 * contact or of what else is wrong. `rules` names the rules to apply (none:
 * all); an unknown one gives DM_USAGE and names the nearest. The file itself
 * is looked at in any case; where it is damaged, a rule that cannot be applied
 * is left out.
 */
DM_API dm_status dm_store_check(dm_table **out, dm_store *store,
                                const char *const *rules, size_t rule_count,
                                dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
