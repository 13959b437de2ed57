#include "report_turn.h"

#include "progress_line.h"
#include "turning_options.h"

void report_turn_close(struct report_turn *turn)
{
    dm_table_free(turn->weighed);
    dm_table_free(turn->summary);
    dm_table_free(turn->days);
    dm_turning_free(turn->turning);
    if (turn->opened) {
        turning_query_close(&turn->query);
    }
}

/* Put what a trace gave in the place of what it traced. */
static dm_status trace(dm_table **table, const dm_turning *turning,
                       dm_error *error)
{
    dm_table *traced = NULL;

    dm_status status =
        dm_trace_turning(&traced, *table, turning, DM_SERIES_RATE, error);
    if (status == DM_OK) {
        dm_table_free(*table);
        *table = traced;
    }
    return status;
}

static dm_status weigh(struct report_turn *turn, dm_error *error)
{
    dm_weighing weighing = {DM_SERIES_RATE, DM_PRIOR_GIVEN};

    dm_status status =
        dm_turning_weigh_hypotheses(&turn->weighed, turn->turning,
                                    &turn->query.hypotheses, &weighing, error);
    if (status == DM_OK) {
        status = trace(&turn->weighed, turn->turning, error);
    }
    return status;
}

static dm_status search(struct report_turn *turn, dm_error *error)
{
    struct turning_query *query = &turn->query;

    progress_say("searching the turn");
    dm_status status = turning_query_run(
        &turn->turning, query, &query->chosen.reading, &query->options, error);
    if (status == DM_OK) {
        status = dm_turning_summarise(&turn->summary, turn->turning, error);
    }
    if (status == DM_OK) {
        status = trace(&turn->summary, turn->turning, error);
    }
    if (status == DM_OK) {
        status = dm_turning_list_days(&turn->days, turn->turning, error);
    }
    if (status == DM_OK) {
        status = weigh(turn, error);
    }
    turn->known = status == DM_OK;
    return status;
}

dm_status report_turn_open(struct report_turn *out,
                           const struct arguments *arguments,
                           const dm_hypotheses *hypotheses, dm_error *error)
{
    bool asked = arguments_find_group(arguments, &turning_options);

    *out = (struct report_turn){0};
    if (hypotheses->count == 0 && !asked) {
        return DM_OK;
    }
    out->opened = true;
    dm_status status =
        turning_query_open(&out->query, arguments, &out->refusal);
    if (status == DM_OK) {
        status = search(out, &out->refusal);
    }
    return status == DM_OK || (status == DM_USAGE && !asked)
               ? DM_OK
               : dm_error_set(error, status, "%s", out->refusal.message);
}
