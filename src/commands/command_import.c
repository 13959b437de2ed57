#include "command.h"

#include "arguments.h"
#include "help.h"
#include "message.h"
#include "output_options.h"
#include "progress_line.h"
#include "selection.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <unistd.h>

#define STDIN_NAME "<stdin>"
#define ERRORS_SHOWN 20

static const char *const delimiters[] = {"auto", ",", ";", "tab", NULL};
static const char *const mirrors[] = {"collapse", "keep", NULL};
static const char *const dedupes[] = {"auto", "day", "story", "none", NULL};
static const char *const on_errors[] = {"stop", "skip", NULL};

static const struct option import_table[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "profile",
        .value = "NAME",
        .choices = dm_import_profile_names,
        .summary = "what the files are, auto by what they begin with",
    },
    {
        .kind = OPTION_TEXT,
        .name = "map",
        .value = "FILE",
        .summary = "which columns hold what, an INI file: "
                   "demarche-dataset(5)",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "delimiter",
        .value = "WHAT",
        .choices = delimiters,
        .summary = "what parts the fields of a table",
    },
    {
        .kind = OPTION_TEXT,
        .name = "encoding",
        .value = "NAME",
        .summary = "of the bytes of a file, as iconv names it; a csv is "
                   "otherwise read as UTF-8 or, where it is not that, as "
                   "WINDOWS-1252",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "mirror",
        .value = "WHAT",
        .choices = mirrors,
        .summary = "events that tell one contact from both sides (A consults "
                   "B, B consults A): collapse them into one, or keep them",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "dedupe",
        .value = "BY",
        .choices = dedupes,
        .summary = "events of the same day, ends and code are reports of one "
                   "contact: always, in the same story only, or never; auto "
                   "is day for coded events, else none",
    },
    {
        .kind = OPTION_FLAG,
        .name = "all-codes",
        .summary = "keep events whose code stands for no contact",
    },
    {
        .kind = OPTION_TEXT,
        .name = "codes",
        .value = "FILE",
        .summary = "what event codes mean, a copy of "
                   "share/demarche/codes/cameo.csv (for "
                   "keds weis.csv) with other decisions",
    },
    {
        .kind = OPTION_FLAG,
        .name = "replace",
        .summary = "what the store has with other content under the same key "
                   "gives way, instead of refusing the row",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "on-error",
        .value = "WHAT",
        .choices = on_errors,
        .summary = "where a row is refused, store nothing and exit with 3, or "
                   "skip it and store the rest",
    },
    {
        .kind = OPTION_TEXT,
        .name = "rejects",
        .value = "FILE",
        .summary = "write the refused rows to FILE as CSV: file, line, column, "
                   "reason, row",
    },
    {
        .kind = OPTION_FLAG,
        .name = "dry-run",
        .summary = "store nothing; show what would become of the rows and the "
                   "first contacts as they would be stored",
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

static const struct option_group import_options = {"Import options",
                                                   import_table};

/** What is done with each path. */
struct import_job {
    const struct arguments *arguments;
    dm_store *store;
    dm_import_options options;
    size_t max_errors;
};

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

/* "2 left out (1 without an actor, 1 of an actor with itself)"; that rows
 * which are kept are new goes without saying. */
static void describe_fate(char out[256], const dm_import_report *report,
                          dm_row_fate fate, size_t rows, const char *word)
{
    size_t used = (size_t)snprintf(out, 256, "%zu %s", rows, word);
    const char *before = " (";

    for (int i = DM_ROW_NEW + 1; i < DM_ROW_REASONS; i++) {
        if (report->reasons[i] && dm_row_reason_fate(i) == fate) {
            used += (size_t)snprintf(out + used, 256 - used, "%s%zu %s", before,
                                     report->reasons[i], dm_row_reason_text(i));
            before = ", ";
        }
    }
    snprintf(out + used, 256 - used, "%s", *before == ',' ? ")" : "");
}

static void tell_rows(const char *name, const dm_import_report *report)
{
    char kept[256];
    char merged[256];
    char left_out[256];
    char refused[256];

    describe_fate(kept, report, DM_ROWS_KEPT, report->kept, "kept");
    describe_fate(merged, report, DM_ROWS_MERGED, report->merged, "merged");
    describe_fate(left_out, report, DM_ROWS_LEFT_OUT, report->left_out,
                  "left out");
    describe_fate(refused, report, DM_ROWS_REFUSED, report->refused, "refused");
    message_print_plain("%s: %zu %s read: %s, %s, %s, %s", name, report->read,
                        report->read == 1 ? "row" : "rows", kept, merged,
                        left_out, refused);
}

/* How a foreign file was read, chosen or recognised. */
static void tell_profile(const char *name, const dm_import_report *report)
{
    const char *parted = report->delimiter == '\t'  ? ", delimiter tab"
                         : report->delimiter == ' ' ? ", delimiter blanks"
                         : report->delimiter == ';' ? ", delimiter semicolon"
                         : report->delimiter        ? ", delimiter comma"
                                                    : "";

    if (report->profile && strcmp(report->profile, "dataset") != 0) {
        message_print_plain("%s: profile %s%s, encoding %s", name,
                            report->profile, parted, report->encoding);
    }
}

static void tell_end(const char *name, const dm_import_report *report,
                     const dm_import_options *chosen)
{
    if (chosen->run == DM_RUN_DRY) {
        message_print_note("%s: a dry run, nothing was stored", name);
    } else if (!report->kept) {
        message_print_note("%s: nothing new, the store is as it was", name);
    }
}

static dm_status import_path(struct import_job *job, const char *path,
                             dm_error *error)
{
    dm_import_report report = {.problems = {.limit = job->max_errors}};
    dm_import_options options = job->options;
    bool from_stdin = strcmp(path, "-") == 0;
    const char *name = from_stdin ? STDIN_NAME : path;

    options.stream = from_stdin ? stdin : NULL;
    options.progress = progress_tell;
    progress_begin(arguments_has(job->arguments, "quiet"));
    dm_status status =
        dm_import_path(job->store, name, &options, &report, error);
    if (status == DM_OK || status == DM_REFUSED) {
        tell_profile(name, &report);
    }
    tell_problems(&report.problems);
    if (status == DM_REFUSED) {
        /* The rows that were fit went with the rest. */
        report.kept = 0;
        report.merged = 0;
        report.left_out = 0;
        memset(report.reasons, 0, DM_ROW_UNREADABLE * sizeof *report.reasons);
    }
    if (status == DM_OK || status == DM_REFUSED) {
        tell_rows(name, &report);
    }
    if (status == DM_OK) {
        tell_end(name, &report, &options);
    }
    if (status == DM_OK && report.first) {
        status = print_result(job->arguments, report.first, error);
    }
    dm_import_report_clear(&report);
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

static dm_status import_all(struct import_job *job, dm_error *error)
{
    const struct arguments *arguments = job->arguments;
    dm_status status =
        open_store(&job->store, arguments, DM_STORE_WRITE, error);

    for (size_t i = 1; i < arguments->operand_count && status == DM_OK; i++) {
        status = import_path(job, arguments->operands[i], error);
    }
    dm_store_close(job->store);
    return status;
}

/* The refused rows are worth having above all where the import is refused. */
static dm_status import_with_rejects(struct import_job *job, const char *path,
                                     dm_error *error)
{
    dm_output *rejects;
    dm_status status = open_output(&rejects, job->arguments, path, error);

    if (status != DM_OK) {
        return status;
    }
    job->options.rejects = dm_output_stream(rejects);
    fputs("file,line,column,reason,row\n", job->options.rejects);
    status = import_all(job, error);
    if (status != DM_OK && status != DM_REFUSED) {
        dm_output_discard(rejects);
        return status;
    }
    dm_error unwritten;
    if (dm_output_commit(rejects, &unwritten) != DM_OK) {
        return dm_error_set(error, unwritten.status, "%s", unwritten.message);
    }
    return status;
}

static dm_import_options read_options(const struct arguments *arguments)
{
    static const char delimiter_of[] = {'\0', ',', ';', '\t'};
    dm_import_options chosen = {
        .profile = arguments_get_text(arguments, "profile"),
        .map = arguments_get_text(arguments, "map"),
        .delimiter = delimiter_of[arguments_get_choice(arguments, "delimiter")],
        .encoding = arguments_get_text(arguments, "encoding"),
        .codes = arguments_get_text(arguments, "codes"),
        .mirror = (dm_mirror)arguments_get_choice(arguments, "mirror"),
        .dedupe = (dm_dedupe)arguments_get_choice(arguments, "dedupe"),
        .on_error = (dm_on_error)arguments_get_choice(arguments, "on-error"),
    };

    if (arguments_has(arguments, "all-codes")) {
        chosen.code_choice = DM_CODES_ALL;
    }
    if (arguments_has(arguments, "replace")) {
        chosen.existing = DM_EXISTING_REPLACED;
    }
    if (arguments_has(arguments, "dry-run")) {
        chosen.run = DM_RUN_DRY;
    }
    return chosen;
}

static dm_status import_paths(const struct arguments *arguments,
                              dm_error *error)
{
    struct import_job job = {
        .arguments = arguments,
        .options = read_options(arguments),
        .max_errors =
            arguments_get_count(arguments, "max-errors", ERRORS_SHOWN),
    };
    const char *rejects = arguments_get_text(arguments, "rejects");

    if (awaits_typing(arguments)) {
        help_print_short(arguments->command, stderr);
        return dm_error_set(error, DM_USAGE,
                            "'-' reads standard input, which is a terminal");
    }
    /* The names of what is packed are told in the locale's encoding. */
    setlocale(LC_CTYPE, "");
    return rejects ? import_with_rejects(&job, rejects, error)
                   : import_all(&job, error);
}

const struct command command_import = {
    .name = "import",
    .operands = "STORE PATH...",
    .summary = "load datasets into a store",
    .description = "Each PATH is a dataset folder, a file, or '-', a file on "
                   "standard input. It lands whole or not at all; the first "
                   "that is refused ends the import. The store is created "
                   "where it does not exist. No row is dropped in silence: "
                   "those read are those kept, merged, left out by a rule and "
                   "refused, each with its reasons. The profile dataset is "
                   "the files of demarche-dataset(5), csv any table whose "
                   "columns are named as in contacts.csv or mapped to them, "
                   "edges a list of source, target and time in seconds since "
                   "1970, events a table with the columns source, relation, "
                   "target and date, icews the releases of ICEWS, gdelt the "
                   "event exports of GDELT 1.0 and 2.0, keds the raw events "
                   "of KEDS in codes of WEIS (of two-digit years those from "
                   "70 on are of the 20th century), cmif letters as in "
                   "correspDesc of TEI, frus volumes of Foreign Relations of "
                   "the United States in TEI.",
    .columns = "Of a dry run: key, date, direction, initiator, recipient, "
               "channel, topic, code, reports.",
    .examples = {"demarche import pact.db graphs/pact-1939",
                 "demarche import pact.db contacts.csv --max-errors 0",
                 "demarche import visits.db visits.csv --map visits.ini",
                 "grep -v draft all.csv | demarche import pact.db -"},
    .groups = {&import_options, &output_options, &general_options},
    .run = import_paths,
};
