#ifndef STORE_CHECK_RULES_H
#define STORE_CHECK_RULES_H

#include "demarche/store.h"

#include "store/findings.h"

/** Add what a family of rules finds in a store. */
typedef dm_status dm_check_family(dm_findings *findings, dm_store *store,
                                  dm_error *error);

dm_check_family dm_check_accounts;
dm_check_family dm_check_contacts;
dm_check_family dm_check_copy;
dm_check_family dm_check_dates;
dm_check_family dm_check_editions;
dm_check_family dm_check_file;
dm_check_family dm_check_names;
dm_check_family dm_check_phases;
dm_check_family dm_check_posts;
dm_check_family dm_check_sides;

#endif
