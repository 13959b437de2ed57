#include "store/check_rules.h"

#include "store/database.h"
#include "store/row_list.h"

#include <stdio.h>
#include <string.h>

/** Where damage of a file is told. */
typedef struct file_check {
    dm_findings *findings;
    const char *path;
} file_check;

static void tell_damage(const file_check *check, const char *text)
{
    char line[DM_MESSAGE_SIZE];

    snprintf(line, sizeof line, "%s", text ? text : "damaged");
    for (char *at = line; (at = strchr(at, '\n'));) {
        *at = ' ';
    }
    dm_findings_add(check->findings, DM_RULE_FILE, check->path, "%s", line);
}

static dm_status take_damage(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    const char *text = dm_statement_text(row, 0);
    if (!text || strcmp(text, "ok") != 0) {
        tell_damage(context, text);
    }
    return DM_OK;
}

static dm_status take_reference(void *context, dm_statement *row,
                                dm_error *error)
{
    (void)error;
    const file_check *check = context;
    char key[128];

    snprintf(key, sizeof key, "%s %s", dm_statement_text(row, 0),
             dm_statement_text(row, 1));
    dm_findings_add(check->findings, DM_RULE_REFERENCE, key,
                    "this row refers to a row of '%s' that is not there",
                    dm_statement_text(row, 2));
    return DM_OK;
}

static dm_status run_pragma(file_check *check, dm_store *store,
                            const char *pragma, dm_take_row *take,
                            dm_error *error)
{
    dm_statement *statement;

    dm_status status =
        dm_statement_prepare(&statement, store, pragma, strlen(pragma), error);
    if (status == DM_OK) {
        status = dm_rows_each(statement, take, check, error);
        dm_statement_finalize(statement);
    }
    return status;
}

dm_status dm_check_file(dm_findings *findings, dm_store *store, dm_error *error)
{
    file_check check = {findings, store->path};
    dm_error damage = {0};

    dm_status status =
        run_pragma(&check, store, "PRAGMA quick_check", take_damage, &damage);
    if (status == DM_REFUSED) {
        tell_damage(&check, damage.message);
        return DM_OK;
    }
    if (status != DM_OK) {
        return dm_error_set(error, status, "%s", damage.message);
    }
    status = run_pragma(&check, store, "PRAGMA foreign_key_check",
                        take_reference, &damage);
    bool told = status == DM_REFUSED && dm_findings_has(findings, DM_RULE_FILE);
    return status == DM_OK || told
               ? DM_OK
               : dm_error_set(error, status, "%s", damage.message);
}
