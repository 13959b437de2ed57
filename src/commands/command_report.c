#include "command.h"

#include "finished_files.h"
#include "progress_line.h"
#include "reading_options.h"
#include "report_parts.h"
#include "turning_options.h"

#include <stdio.h>
#include <stdlib.h>

static const struct option options[] = {
    {
        .kind = OPTION_TEXT,
        .name = "output",
        .letter = 'o',
        .value = "FILE",
        .required = true,
        .summary = "write FILE; '-' is standard output",
    },
    {
        .kind = OPTION_TEXT,
        .name = "title",
        .value = "TEXT",
        .fallback = "the name of STORE",
        .summary = "what the title begins with",
    },
    {
        .name = "force",
        .summary = "replace a file that exists",
    },
    {0},
};

static const struct option_group report_options = {"Report options", options};

static dm_status add_parts(struct report_parts *parts, dm_error *error)
{
    dm_status status = report_add_finding(parts, error);

    if (status == DM_OK) {
        status = report_add_networks(parts, error);
    }
    if (status == DM_OK) {
        status = report_add_timeline(parts, error);
    }
    if (status == DM_OK) {
        status = report_add_measures(parts, error);
    }
    if (status == DM_OK) {
        status = report_add_turning(parts, error);
    }
    if (status == DM_OK) {
        report_add_contacts(parts);
    }
    return status;
}

/* The page in memory; the caller frees it. */
static dm_status print_page(char **out, size_t *size, dm_report *report,
                            dm_error *error)
{
    FILE *stream = open_memstream(out, size);

    if (!stream) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    dm_status status = dm_report_write(report, stream, error);
    if (fclose(stream) != 0 && status == DM_OK) {
        status = dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    return status;
}

static dm_status write_page(struct report_parts *parts, dm_error *error)
{
    const char *path = arguments_get_text(parts->arguments, "output");
    struct finished_files files = {0};
    char *page = NULL;
    size_t size = 0;

    progress_say("writing the page");
    dm_status status = print_page(&page, &size, parts->report, error);
    if (status == DM_OK) {
        status = finished_files_add(&files, path, "", page, size, error);
        page = NULL;
    }
    if (status == DM_OK) {
        status = finished_files_write(&files, path, parts->arguments, error);
    }
    finished_files_clear(&files);
    free(page);
    return status;
}

static dm_status report(const struct arguments *arguments, dm_error *error)
{
    struct report_parts parts;

    dm_status status = report_parts_open(&parts, arguments, error);
    if (status == DM_OK) {
        status = add_parts(&parts, error);
    }
    if (status == DM_OK) {
        status = write_page(&parts, error);
    }
    if (status == DM_OK) {
        selection_tell_left_out(&parts.selection, &parts.selection.phases);
    }
    report_parts_close(&parts);
    return status;
}

const struct command command_report = {
    .name = "report",
    .operands = "STORE",
    .summary = "one HTML page with the finding, pictures, tables and contacts",
    .description =
        "The page needs no network and no other file. It tells first who "
        "began, by phase, of the pair with most contacts, then shows the "
        "network of each phase, the timeline, and the tables of frequency, "
        "initiative, centrality and response; where the store has hypotheses, "
        "also when the side that they are about turned and what that says of "
        "each. Rows lead to the contacts behind them, which the page lists "
        "with their citations. Without scripts, and in print, all phases are "
        "shown. Initiative has a range over the accounts where there are "
        "contested contacts. Charts need gnuplot; without it the page is made "
        "without them. Places to lead to: contact-KEY, the entry of a contact; "
        "pair-PHASE.A.B, the row of a pair in the table of initiative, the "
        "phase by its number and the lesser key first; actor-PHASE.KEY, that "
        "of an actor in the table of centrality. Keys keep their letters a to "
        "z, digits, '-' and '_'; each other byte is '~' and two hexadecimal "
        "digits. 'demarche draw --report' makes pictures that lead there.",
    .examples = {"demarche report pact.db -o pact.html",
                 "demarche report pact.db -o pact.html --between ussr,germany "
                 "--level state"},
    .groups = {&report_options, &report_limits, &turning_options,
               &reading_options, &general_options},
    .run = report,
};
