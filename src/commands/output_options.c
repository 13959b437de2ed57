#include "output_options.h"

#include "interrupt.h"
#include "progress_line.h"
#include "terminal.h"

#include <string.h>

#include <unistd.h>

const char *const output_formats[] = {
    [DM_FORMAT_TEXT] = "text",
    [DM_FORMAT_CSV] = "csv",
    [DM_FORMAT_TSV] = "tsv",
    [DM_FORMAT_JSON] = "json",
    [DM_FORMAT_NDJSON] = "ndjson",
    [DM_FORMAT_MARKDOWN] = "markdown",
    NULL,
};

static const struct {
    const char *ending;
    dm_format format;
} endings[] = {
    {".csv", DM_FORMAT_CSV},   {".tsv", DM_FORMAT_TSV},
    {".json", DM_FORMAT_JSON}, {".ndjson", DM_FORMAT_NDJSON},
    {".txt", DM_FORMAT_TEXT},  {".md", DM_FORMAT_MARKDOWN},
};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "format",
        .value = "FORMAT",
        .choices = output_formats,
        .fallback = "by the ending of FILE, else text on a terminal, csv "
                    "elsewhere",
        .summary = "how the table is written",
    },
    {
        .kind = OPTION_TEXT,
        .name = "output",
        .letter = 'o',
        .value = "FILE",
        .fallback = "-, standard output",
        .summary = "write to FILE, whole or not at all",
    },
    {
        .name = "force",
        .summary = "replace FILE where it exists",
    },
    {
        .name = "no-truncate",
        .summary = "text: do not cut cells to the width of the terminal",
    },
    {
        .name = "bom",
        .summary = "csv: begin with a byte order mark",
    },
    {
        .name = "crlf",
        .summary = "csv: end lines with CR LF",
    },
    {
        .name = "excel",
        .summary = "csv: for spreadsheets; --bom, --crlf, and a ' before what "
                   "would run as a formula",
    },
    {0},
};

const struct option_group output_options = {"Output options", options};

static bool is_file(const char *path)
{
    return path && strcmp(path, "-") != 0;
}

static dm_format choose_format(const struct arguments *arguments,
                               const char *path)
{
    const char *ending = is_file(path) ? strrchr(path, '.') : NULL;

    if (arguments_has(arguments, "format")) {
        return (dm_format)arguments_get_choice(arguments, "format");
    }
    for (size_t i = 0; ending && i < sizeof endings / sizeof *endings; i++) {
        if (strcmp(endings[i].ending, ending) == 0) {
            return endings[i].format;
        }
    }
    return !is_file(path) && isatty(STDOUT_FILENO) ? DM_FORMAT_TEXT
                                                   : DM_FORMAT_CSV;
}

static dm_status check_csv_options(const struct arguments *arguments,
                                   dm_format format, dm_error *error)
{
    static const char *const names[] = {"bom", "crlf", "excel"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (format != DM_FORMAT_CSV && arguments_has(arguments, names[i])) {
            return dm_error_set(error, DM_USAGE,
                                "'--%s' goes with '--format csv', not '%s'",
                                names[i], output_formats[format]);
        }
    }
    return DM_OK;
}

static dm_print_options choose_look(const struct arguments *arguments,
                                    bool to_file)
{
    bool excel = arguments_has(arguments, "excel");
    enum color_choice color =
        (enum color_choice)arguments_get_choice(arguments, "color");

    return (dm_print_options){
        .width = to_file || arguments_has(arguments, "no-truncate")
                     ? 0
                     : terminal_get_width(),
        .color = to_file ? color == COLOR_ALWAYS
                         : terminal_takes_color(stdout, color),
        .bom = excel || arguments_has(arguments, "bom"),
        .crlf = excel || arguments_has(arguments, "crlf"),
        .spreadsheet = excel,
    };
}

/* How wide folded text is where there is no terminal to fit. */
#define PAGE_WIDTH 80

static dm_print_options choose_folds(const struct arguments *arguments,
                                     bool to_file)
{
    dm_print_options look = choose_look(arguments, to_file);

    look.fold = true;
    if (look.width == 0 && !arguments_has(arguments, "no-truncate")) {
        look.width = PAGE_WIDTH;
    }
    return look;
}

dm_status open_output(dm_output **out, const struct arguments *arguments,
                      const char *path, dm_error *error)
{
    dm_overwrite overwrite = arguments_has(arguments, "force")
                                 ? DM_REPLACE_EXISTING
                                 : DM_KEEP_EXISTING;

    dm_status status = dm_output_open(out, path, overwrite, error);
    if (status == DM_USAGE) {
        return dm_error_set(error, DM_USAGE,
                            "'%s' exists; '--force' replaces "
                            "it",
                            path);
    }
    return status;
}

static dm_status print_to_file(const dm_table *table, dm_format format,
                               const dm_print_options *look, dm_output *output,
                               dm_error *error)
{
    unfinished_file = dm_output_temporary_path(output);
    dm_status status =
        dm_print_table(table, format, look, dm_output_stream(output), error);
    unfinished_file = NULL;

    if (status != DM_OK) {
        dm_output_discard(output);
        return status;
    }
    return dm_output_commit(output, error);
}

static dm_status print_as(const struct arguments *arguments,
                          const dm_table *table, bool fold, dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");
    dm_format format = choose_format(arguments, path);
    dm_print_options look = fold ? choose_folds(arguments, is_file(path))
                                 : choose_look(arguments, is_file(path));
    dm_output *output = NULL;

    dm_status status = check_csv_options(arguments, format, error);
    if (status != DM_OK) {
        return status;
    }
    if (!is_file(path) && isatty(STDOUT_FILENO)) {
        progress_end();
    } else {
        progress_say("writing the table");
    }
    if (!is_file(path)) {
        return dm_print_table(table, format, &look, stdout, error);
    }
    status = open_output(&output, arguments, path, error);
    if (status != DM_OK) {
        return status;
    }
    return print_to_file(table, format, &look, output, error);
}

dm_status print_result(const struct arguments *arguments, const dm_table *table,
                       dm_error *error)
{
    return print_as(arguments, table, false, error);
}

dm_status print_folded(const struct arguments *arguments, const dm_table *table,
                       dm_error *error)
{
    return print_as(arguments, table, true, error);
}

dm_status print_on_stdout(const struct arguments *arguments,
                          const dm_table *table, dm_error *error)
{
    dm_print_options look = {
        .width = terminal_get_width(),
        .color = terminal_takes_color(
            stdout,
            (enum color_choice)arguments_get_choice(arguments, "color"))};

    return dm_print_table(table, choose_format(arguments, NULL), &look, stdout,
                          error);
}
