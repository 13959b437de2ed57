#include "command.h"

#include "draw_store.h"
#include "export_store.h"
#include "message.h"
#include "reading_options.h"
#include "selection.h"

#include <stdint.h>
#include <string.h>

static const char *const targets[] = {[DM_EXPORT_DATASET] = "dataset",
                                      [DM_EXPORT_DOT] = "dot",
                                      [DM_EXPORT_CSV] = "csv",
                                      [DM_EXPORT_SPELLS] = "spells",
                                      [DM_EXPORT_EVENTS] = "events",
                                      [DM_EXPORT_GEXF] = "gexf",
                                      [DM_EXPORT_GRAPHML] = "graphml",
                                      [DM_EXPORT_PAJEK] = "pajek",
                                      [DM_EXPORT_GML] = "gml",
                                      [DM_EXPORT_JSON] = "json",
                                      [DM_EXPORT_CYTOSCAPE] = "cytoscape",
                                      NULL};

static const char *const gexf_versions[] = {
    [DM_GEXF_1_3] = "1.3", [DM_GEXF_1_2_DRAFT] = "1.2draft", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "to",
        .value = "FORMAT",
        .choices = targets,
        .required = true,
        .summary = "what to write",
    },
    {
        .kind = OPTION_TEXT,
        .name = "output",
        .letter = 'o',
        .value = "PATH",
        .required = true,
        .summary = "the folder, or the file; for several phases PATH-1, "
                   "PATH-2 ... before the ending; '-' is standard output",
    },
    {
        .name = "force",
        .summary = "replace files that exist",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "gexf-version",
        .value = "VERSION",
        .choices = gexf_versions,
        .summary = "gexf: the version, an older one for readers that lag, such "
                   "as networkx",
    },
    {
        .name = "excel",
        .summary = "csv: for spreadsheets; a byte order mark, CR LF, and a ' "
                   "before what would run as a formula",
    },
    {0},
};

static const struct option_group export_options = {"Export options", options};

static dm_status write_dataset(dm_store *store,
                               const struct arguments *arguments,
                               dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");
    dm_overwrite overwrite = arguments_has(arguments, "force")
                                 ? DM_REPLACE_EXISTING
                                 : DM_KEEP_EXISTING;

    dm_status status = dm_export_dataset(store, path, overwrite, error);
    if (status == DM_USAGE) {
        return dm_error_set(error, DM_USAGE,
                            "'%s' exists; '--force' replaces "
                            "the files in it",
                            path);
    }
    if (status == DM_OK) {
        message_print_plain("%s", path);
    }
    return status;
}

/* A dataset is the whole store: one that a reading has cut would come back as
 * something else. */
static dm_status export_dataset(const struct arguments *arguments,
                                dm_error *error)
{
    const struct option *unfit =
        arguments_find_group(arguments, &reading_options);
    dm_store *store = NULL;

    if (unfit) {
        return dm_error_set(error, DM_USAGE,
                            "a dataset holds the whole store; '--%s' goes with "
                            "the other formats only",
                            unfit->name);
    }
    if (strcmp(arguments_get_text(arguments, "output"), "-") == 0) {
        return dm_error_set(error, DM_USAGE,
                            "a dataset is a folder; it cannot be '-'");
    }
    dm_status status = open_store(&store, arguments, DM_STORE_READ, error);
    if (status == DM_OK) {
        status = write_dataset(store, arguments, error);
    }
    dm_store_close(store);
    return status;
}

/* An option that only one format knows would be ignored by the others. */
static dm_status check_options(const struct arguments *arguments,
                               dm_export_format format, dm_error *error)
{
    static const struct {
        const char *option;
        dm_export_format format;
    } limits[] = {{"gexf-version", DM_EXPORT_GEXF}, {"excel", DM_EXPORT_CSV}};

    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        if (limits[i].format != format &&
            arguments_has(arguments, limits[i].option)) {
            return dm_error_set(
                error, DM_USAGE, "'--%s' goes with '--to %s', not '%s'",
                limits[i].option, targets[limits[i].format], targets[format]);
        }
    }
    return DM_OK;
}

static dm_status export_store(const struct arguments *arguments,
                              dm_error *error)
{
    dm_export_format format =
        (dm_export_format)arguments_get_choice(arguments, "to");
    dm_export_options chosen = {
        .format = format,
        .gexf_version =
            (dm_gexf_version)arguments_get_choice(arguments, "gexf-version"),
        .spreadsheet = arguments_has(arguments, "excel")};

    dm_status status = check_options(arguments, format, error);
    if (status != DM_OK) {
        return status;
    }
    if (format == DM_EXPORT_DATASET) {
        return export_dataset(arguments, error);
    }
    if (format == DM_EXPORT_DOT) {
        const struct drawing_request dot = {.type = DRAWING_DOT,
                                            .texts = TEXTS_REFUSED,
                                            .options = {.tie_limit = SIZE_MAX}};
        return draw_store(arguments, &dot, error);
    }
    return export_network(arguments, chosen, error);
}

const struct command command_export = {
    .name = "export",
    .operands = "STORE",
    .summary = "write the store for another tool",
    .description =
        "A dataset folder holds all that the store does; the other formats "
        "hold the ties of the reading, which is what the reading options are "
        "for. csv, spells, events, gexf and pajek put times on their ties: one "
        "file, "
        "or set of files, holds all phases. The rest give a file for each "
        "phase. A vague date is its whole interval; 'start' and 'end' are its "
        "first and last day, 'startday' and 'endday' count them from "
        "1970-01-01. A tie without a direction is an arrow each way, marked "
        "by 'directed', but in csv, gexf 1.3, pajek and cytoscape; events are "
        "the "
        "directed contacts alone.",
    .examples = {"demarche export pact.db --to dataset -o pact",
                 "demarche export pact.db --to gexf -o pact.gexf",
                 "demarche export pact.db --to graphml -o pact.graphml "
                 "--level state"},
    .formats = dm_export_formats,
    .groups = {&export_options, &reading_options, &general_options},
    .run = export_store,
};
