#include "command.h"

#include "draw_store.h"
#include "message.h"
#include "reading_options.h"
#include "selection.h"

#include <stdint.h>
#include <string.h>

enum target { TARGET_DATASET, TARGET_DOT };

static const char *const targets[] = {
    [TARGET_DATASET] = "dataset", [TARGET_DOT] = "dot", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "to",
        .value = "FORMAT",
        .choices = targets,
        .required = true,
        .summary = "what to write: a dataset folder or Graphviz files",
    },
    {
        .kind = OPTION_TEXT,
        .name = "output",
        .letter = 'o',
        .value = "PATH",
        .required = true,
        .summary = "the folder, or the file; for several phases PATH-1, "
                   "PATH-2 ... before the ending",
    },
    {
        .name = "force",
        .summary = "replace files that exist",
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
                            "'--to dot' only",
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

static dm_status export_store(const struct arguments *arguments,
                              dm_error *error)
{
    if (arguments_get_choice(arguments, "to") == TARGET_DOT) {
        return draw_store(arguments, DRAWING_DOT, SIZE_MAX, error);
    }
    return export_dataset(arguments, error);
}

const struct command command_export = {
    .name = "export",
    .operands = "STORE",
    .summary = "write the store for another tool",
    .description = "A dataset folder holds all that the store does: importing "
                   "it gives the same content. DOT holds every tie of each "
                   "phase, as 'demarche draw' draws them; the reading options "
                   "go with it alone.",
    .examples = {"demarche export pact.db --to dataset -o pact",
                 "demarche export pact.db --to dot -o pact.dot"},
    .groups = {&export_options, &reading_options, &general_options},
    .run = export_store,
};
