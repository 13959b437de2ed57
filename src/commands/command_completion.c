#include "command.h"

#include "arguments.h"
#include "completion_script.h"
#include "help.h"

#include <string.h>

static const struct {
    const char *word;
    dm_name_kind kind;
} kinds[] = {
    {"actors", DM_NAMES_ACTORS},   {"phases", DM_NAMES_PHASES},
    {"schemes", DM_NAMES_SCHEMES}, {"channels", DM_NAMES_CHANNELS},
    {"topics", DM_NAMES_TOPICS},   {"records", DM_NAMES_READINGS},
};

static const struct option options[] = {
    {
        .kind = OPTION_TEXT,
        .name = "scheme",
        .value = "NAME",
        .fallback = "the first",
        .summary = "values phases: those of this periodisation",
    },
    {0},
};

static const struct option_group completion_options = {"Values options",
                                                       options};

static dm_status read_names(dm_table **out, const char *word, const char *path,
                            const char *scheme)
{
    dm_store *store = NULL;
    dm_status status = DM_USAGE;

    if (strcmp(word, "queries") == 0) {
        return dm_store_list_queries(out, NULL);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].word, word) == 0) {
            status = dm_store_open(&store, path, DM_STORE_READ, NULL);
            if (status == DM_OK) {
                status = dm_store_list_names(out, store, kinds[i].kind, scheme,
                                             NULL);
            }
        }
    }
    dm_store_close(store);
    return status;
}

/* A line being typed is no place for messages: where there is nothing to read,
 * there are no names. */
static void print_names(const struct arguments *arguments)
{
    const char *const *words = arguments->operands;
    size_t count = arguments->operand_count;
    const char *start = count > 3 ? words[3] : "";
    size_t size = strlen(start);
    dm_table *table = NULL;

    if (read_names(&table, count > 1 ? words[1] : "", count > 2 ? words[2] : "",
                   arguments_get_text(arguments, "scheme")) != DM_OK) {
        return;
    }
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        const char *name = dm_table_get_text(table, row, 0);
        if (strncmp(name, start, size) == 0) {
            fputs(name, stdout);
            fputc('\0', stdout);
        }
    }
    dm_table_free(table);
}

static dm_status complete(const struct arguments *arguments, dm_error *error)
{
    const char *const *words = arguments->operands;
    size_t count = arguments->operand_count;

    if (strcmp(words[0], "values") == 0) {
        print_names(arguments);
    } else if (count > 1) {
        return dm_error_set(error, DM_USAGE, "unexpected argument '%s'",
                            words[1]);
    } else if (strcmp(words[0], "bash") == 0) {
        completion_print_bash(stdout);
    } else if (strcmp(words[0], "zsh") == 0) {
        completion_print_zsh(stdout);
    } else if (strcmp(words[0], "fish") == 0) {
        completion_print_fish(stdout);
    } else {
        return dm_error_set(error, DM_USAGE,
                            "'completion' takes bash, zsh or fish, not '%s'",
                            words[0]);
    }
    return DM_OK;
}

const struct command command_completion = {
    .name = "completion",
    .operands = "bash|zsh|fish|values [KIND] [STORE] [START]",
    .summary = "write the script by which a shell completes command lines",
    .description =
        "The script completes commands, options, their choices and files, and "
        "from the store on the line actors by key, phases by number or label "
        "of the scheme on the line, schemes, channels, topics, records and "
        "named queries. It asks for "
        "them with 'values', which writes the names of a kind (actors, phases, "
        "schemes, channels, topics, records or queries) that begin with START, "
        "each ended by a NUL, and nothing where the store cannot be read.",
    .examples = {"source <(demarche completion bash)",
                 "demarche completion zsh >~/.zfunc/_demarche",
                 "demarche completion fish | source"},
    .groups = {&completion_options, &general_options},
    .run = complete,
};
