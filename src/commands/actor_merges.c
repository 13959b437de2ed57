#include "actor_merges.h"

#include "message.h"
#include "output_options.h"
#include "reading_options.h"
#include "selection.h"
#include "trace_options.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>

/* Of dm_store_list_similar: what its rules give at the least, all but the
 * spelling of short names. */
#define LEAST_SIMILARITY 0.85

enum {
    OPTION_SIMILAR,
    OPTION_SIMILARITY,
    OPTION_MERGE,
    OPTION_MERGES,
    OPTION_UNMERGE,
    OPTION_END
};

static const struct option options[] = {
    [OPTION_SIMILAR] =
        {
            .name = "similar",
            .summary = "list likely duplicates among the actors instead",
        },
    [OPTION_SIMILARITY] =
        {
            .kind = OPTION_NUMBER,
            .name = "similarity",
            .value = "MIN",
            .summary = "with --similar: only pairs of at least so much "
                       "similarity, at most 1; 0.85 unless given",
        },
    [OPTION_MERGE] =
        {
            .name = "merge",
            .summary = "make the actor GONE one with KEPT: its contacts, posts "
                       "and accounts become those of KEPT, its names aliases",
        },
    [OPTION_MERGES] =
        {
            .name = "merges",
            .summary = "list the merges that stand",
        },
    [OPTION_UNMERGE] =
        {
            .kind = OPTION_COUNT,
            .name = "unmerge",
            .value = "ID",
            .summary = "undo the merge that --merges lists under ID",
        },
    [OPTION_END] = {0},
};

const struct option_group merge_options = {"Merge options", options};

static dm_status check_operands(const struct option *chosen,
                                const struct arguments *arguments,
                                dm_error *error)
{
    bool merges = chosen == &options[OPTION_MERGE];
    if (merges && arguments->operand_count != 3) {
        return dm_error_set(error, DM_USAGE,
                            "'--merge' takes two actors after the store, the "
                            "one to keep and the one that is the same");
    }
    if (!merges && arguments->operand_count > 1) {
        return dm_error_set(error, DM_USAGE, "unexpected argument '%s'",
                            arguments->operands[1]);
    }
    return DM_OK;
}

/* The whole store is looked at, whatever a reading would choose. */
static dm_status check_options(const struct option *chosen,
                               const struct arguments *arguments,
                               dm_error *error)
{
    const struct option *other =
        arguments_find_group(arguments, &reading_options);
    if (!other) {
        other = arguments_find_group(arguments, &trace_options);
    }
    if (other) {
        return dm_error_set(error, DM_USAGE,
                            "'--%s' does not go with '--%s', which takes the "
                            "store as a whole",
                            other->name, chosen->name);
    }
    return DM_OK;
}

dm_status choose_merge_option(const struct option **out,
                              const struct arguments *arguments,
                              dm_error *error)
{
    const struct option *chosen = NULL;
    for (size_t i = 0; i < OPTION_END; i++) {
        if (i == OPTION_SIMILARITY ||
            !arguments_has(arguments, options[i].name)) {
            continue;
        }
        if (chosen) {
            return dm_error_set(error, DM_USAGE,
                                "'--%s' and '--%s' do not go together",
                                chosen->name, options[i].name);
        }
        chosen = &options[i];
    }
    *out = chosen;
    if (chosen != &options[OPTION_SIMILAR] &&
        arguments_has(arguments, options[OPTION_SIMILARITY].name)) {
        return dm_error_set(error, DM_USAGE,
                            "'--similarity' goes with '--similar'");
    }
    dm_status status = check_operands(chosen, arguments, error);
    return status == DM_OK && chosen ? check_options(chosen, arguments, error)
                                     : status;
}

static dm_status print_similar(dm_store *store,
                               const struct arguments *arguments,
                               dm_error *error)
{
    dm_table *table = NULL;
    double least =
        arguments_get_number(arguments, "similarity", LEAST_SIMILARITY);
    dm_status status = dm_store_list_similar(&table, store, least, error);
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status print_merges(dm_store *store,
                              const struct arguments *arguments,
                              dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_store_list_merges(&table, store, error);
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    dm_table_free(table);
    return status;
}

/* What the log says of a merge. */
static dm_status tell_merge(dm_store *store, int64_t id, dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_store_list_merges(&table, store, error);
    for (size_t i = 0; status == DM_OK && i < dm_table_count_rows(table); i++) {
        if (dm_table_get_integer(table, i, 0) == id) {
            int64_t count = dm_table_get_integer(table, i, 4);
            message_print_note("merge %" PRId64 ": '%s' is one with '%s' now, "
                               "%" PRId64 " %s moved",
                               id, dm_table_get_text(table, i, 2),
                               dm_table_get_text(table, i, 1), count,
                               count == 1 ? "reference" : "references");
        }
    }
    dm_table_free(table);
    return status;
}

static dm_status merge_actors(dm_store *store,
                              const struct arguments *arguments,
                              dm_error *error)
{
    dm_problems warnings = {0};
    int64_t id;
    dm_status status =
        dm_store_merge_actors(&id, store, arguments->operands[1],
                              arguments->operands[2], &warnings, error);
    for (size_t i = 0; i < warnings.count; i++) {
        message_print_problem(&warnings.items[i]);
    }
    dm_problems_clear(&warnings);
    return status == DM_OK ? tell_merge(store, id, error) : status;
}

static dm_status undo_merge(dm_store *store, const struct arguments *arguments,
                            dm_error *error)
{
    size_t id = arguments_get_count(arguments, "unmerge", 0);
    if (id > INT64_MAX) {
        id = 0;
    }
    dm_status status = dm_store_undo_merge(store, (int64_t)id, error);
    if (status == DM_OK) {
        message_print_note("merge %zu is undone", id);
    }
    return status;
}

/* No store is made where there was none. */
static dm_status open_existing(dm_store **out,
                               const struct arguments *arguments,
                               dm_store_mode mode, dm_error *error)
{
    dm_status status = open_store(out, arguments, DM_STORE_READ, error);
    if (status != DM_OK || mode == DM_STORE_READ) {
        return status;
    }
    dm_store_close(*out);
    *out = NULL;
    return open_store(out, arguments, mode, error);
}

dm_status run_merge_option(const struct option *option,
                           const struct arguments *arguments, dm_error *error)
{
    static const struct {
        dm_store_mode mode;
        dm_status (*run)(dm_store *store, const struct arguments *arguments,
                         dm_error *error);
    } actions[] = {
        [OPTION_SIMILAR] = {DM_STORE_READ, print_similar},
        [OPTION_MERGE] = {DM_STORE_WRITE, merge_actors},
        [OPTION_MERGES] = {DM_STORE_READ, print_merges},
        [OPTION_UNMERGE] = {DM_STORE_WRITE, undo_merge},
    };
    size_t action = (size_t)(option - options);
    dm_store *store = NULL;
    dm_status status =
        open_existing(&store, arguments, actions[action].mode, error);
    if (status == DM_OK) {
        status = actions[action].run(store, arguments, error);
    }
    dm_store_close(store);
    return status;
}
