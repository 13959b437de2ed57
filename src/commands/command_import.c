#include "command.h"

#include "arguments.h"
#include "help.h"
#include "message.h"
#include "selection.h"

#include <string.h>

#include <unistd.h>

#define STDIN_NAME "<stdin>"
#define ERRORS_SHOWN 20

static const char *const profiles[] = {"dataset", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "profile",
        .value = "NAME",
        .choices = profiles,
        .summary = "what the files are",
    },
    {
        .kind = OPTION_COUNT,
        .name = "max-errors",
        .value = "N",
        .fallback = "20",
        .summary = "show the first N problems of a path; 0 shows all",
    },
    {0},
};

static const struct option_group import_options = {"Import options", options};

static void tell_problems(const dm_problems *problems)
{
    size_t notes = 0;

    for (size_t i = 0; i < problems->count; i++) {
        notes += problems->items[i].severity == DM_NOTE;
        message_print_problem(&problems->items[i]);
    }
    size_t shown = problems->count - notes;
    size_t found = problems->errors + problems->warnings;
    if (found > shown) {
        message_print_error("... and %zu more; '--max-errors 0' shows all",
                            found - shown);
    }
}

static dm_status import_path(dm_store *store, const char *path,
                             size_t max_errors, dm_error *error)
{
    dm_import_report report = {.problems = {.limit = max_errors}};
    bool from_stdin = strcmp(path, "-") == 0;
    const char *name = from_stdin ? STDIN_NAME : path;

    dm_status status =
        from_stdin ? dm_import_contacts(store, stdin, name, &report, error)
                   : dm_import_dataset(store, path, &report, error);
    tell_problems(&report.problems);
    if (status == DM_REFUSED) {
        /* The rows that were fit went with the rest. */
        report.kept = 0;
        report.merged = 0;
    }
    if (status == DM_OK || status == DM_REFUSED) {
        message_print_plain(
            "%s: %zu %s read: %zu kept, %zu merged, %zu refused", name,
            report.read, report.read == 1 ? "row" : "rows", report.kept,
            report.merged, report.refused);
    }
    dm_problems_clear(&report.problems);
    return status;
}

static bool awaits_typing(const struct arguments *arguments)
{
    for (size_t i = 1; i < arguments->operand_count; i++) {
        if (strcmp(arguments->operands[i], "-") == 0) {
            return isatty(STDIN_FILENO);
        }
    }
    return false;
}

static dm_status import_paths(const struct arguments *arguments,
                              dm_error *error)
{
    size_t max_errors =
        arguments_get_count(arguments, "max-errors", ERRORS_SHOWN);
    dm_store *store = NULL;

    if (awaits_typing(arguments)) {
        help_print_short(arguments->command, stderr);
        return dm_error_set(error, DM_USAGE,
                            "'-' reads standard input, which is a terminal");
    }
    dm_status status = open_store(&store, arguments, DM_STORE_WRITE, error);
    for (size_t i = 1; i < arguments->operand_count && status == DM_OK; i++) {
        status = import_path(store, arguments->operands[i], max_errors, error);
    }
    dm_store_close(store);
    return status;
}

const struct command command_import = {
    .name = "import",
    .operands = "STORE PATH...",
    .summary = "load datasets into a store",
    .description = "Each PATH is a dataset folder, a contacts file alone, or "
                   "'-', a contacts file on standard input. It lands whole or "
                   "not at all; the first that is refused ends the import. The "
                   "store is created where it does not exist.",
    .examples = {"demarche import pact.db graphs/pact-1939",
                 "demarche import pact.db contacts.csv --max-errors 0",
                 "grep -v draft all.csv | demarche import pact.db -"},
    .groups = {&import_options, &general_options},
    .run = import_paths,
};
