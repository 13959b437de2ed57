#include "command.h"

#include "arguments.h"
#include "message.h"
#include "output_options.h"
#include "selection.h"

#include <stdlib.h>
#include <string.h>

static const struct option options[] = {
    {
        .kind = OPTION_TEXT,
        .name = "rule",
        .names = NAMES_RULES,
        .value = "NAME",
        .repeatable = true,
        .fallback = "all",
        .summary = "apply this rule",
    },
    {0},
};

static const struct option_group check_options = {"Check options", options};

static size_t count_severity(const dm_table *table, const char *severity)
{
    size_t column = dm_table_find_column(table, "severity");
    size_t count = 0;

    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        count += strcmp(dm_table_get_text(table, row, column), severity) == 0;
    }
    return count;
}

/* The status that the findings call for: only notes are no problem. */
static dm_status tell_findings(const dm_table *table)
{
    size_t errors = count_severity(table, "error");
    size_t warnings = count_severity(table, "warning");
    size_t notes = count_severity(table, "note");

    message_print_plain("%zu error%s, %zu warning%s, %zu note%s", errors,
                        errors == 1 ? "" : "s", warnings,
                        warnings == 1 ? "" : "s", notes, notes == 1 ? "" : "s");
    return errors + warnings > 0 ? DM_REFUSED : DM_OK;
}

static dm_status apply_rules(dm_table **out, dm_store *store,
                             const struct arguments *arguments, dm_error *error)
{
    size_t count = arguments_get_all(arguments, "rule", NULL);
    const char **rules = calloc(count + 1, sizeof *rules);

    if (!rules) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    arguments_get_all(arguments, "rule", rules);
    dm_status status = dm_store_check(out, store, rules, count, error);
    free(rules);
    return status;
}

static dm_status check(const struct arguments *arguments, dm_error *error)
{
    dm_store *store = NULL;
    dm_table *table = NULL;

    dm_status status = open_store(&store, arguments, DM_STORE_READ, error);
    if (status == DM_OK) {
        status = apply_rules(&table, store, arguments, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    if (status == DM_OK) {
        status = tell_findings(table);
    }
    dm_table_free(table);
    dm_store_close(store);
    return status;
}

const struct command command_check = {
    .name = "check",
    .operands = "STORE",
    .summary = "find problems in the coding",
    .description =
        "Looks at the file itself and then applies the rules below. Errors and "
        "warnings call for a look at the dataset and end with exit code 3; "
        "notes tell what results have to reckon with.",
    .columns = "severity, rule, key, message",
    .examples = {"demarche check pact.db",
                 "demarche check pact.db --rule edition-order --rule date",
                 "demarche check pact.db --format json"},
    .rules = dm_check_rules,
    .groups = {&check_options, &output_options, &general_options},
    .run = check,
};
