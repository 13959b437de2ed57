#include "report_charts.h"

static void add_hypotheses(struct report_parts *parts)
{
    dm_report_table told = {.caption =
                                "What the change of the rate says of each",
                            .rows = parts->turn.weighed};

    dm_report_add_heading(parts->report, "Hypotheses");
    dm_report_add_paragraph(
        parts->report,
        "A hypothesis says that the change came within its window. The "
        "contacts "
        "behind a row are those within the window. The Bayes factor is against "
        "no change; windows may overlap, so posteriors do not add up. What is "
        "dated is recorded conduct; a decision may precede it by an unknown "
        "time.");
    dm_report_add_table(parts->report, &told);
}

dm_status report_add_turning(struct report_parts *parts, dm_error *error)
{
    struct report_turn *turn = &parts->turn;
    dm_report_table told = {.caption = "The most probable day of a change",
                            .rows = turn->summary};

    if (!turn->opened) {
        return DM_OK;
    }
    dm_report_add_heading(parts->report, "Turning");
    if (!turn->known) {
        dm_report_add_paragraph(parts->report, turn->refusal.message);
        return DM_OK;
    }
    dm_status status = report_add_turn_chart(parts, error);
    dm_report_add_paragraph(
        parts->report,
        "mode is the most probable day of a change in the series, if there was "
        "one, and low to high hold it with 95 %. log_bf weighs a change "
        "against none: below 0 there rather was none. before and after are "
        "contacts in 30 days, or the share, on both sides of the mode.");
    dm_report_add_table(parts->report, &told);
    if (status == DM_OK && dm_table_count_rows(turn->weighed) > 0) {
        add_hypotheses(parts);
    }
    return status;
}
