#include "exchange/import_report.h"

static const struct {
    dm_row_fate fate;
    const char *text;
} reasons[DM_ROW_REASONS] = {
    [DM_ROW_NEW] = {DM_ROWS_KEPT, "new"},
    [DM_ROW_REPLACING] = {DM_ROWS_KEPT, "in the place of other content"},
    [DM_ROW_STORED] = {DM_ROWS_MERGED, "already stored"},
    [DM_ROW_MIRRORED] = {DM_ROWS_MERGED, "told from the other side"},
    [DM_ROW_REPEATED] = {DM_ROWS_MERGED, "further reports"},
    [DM_ROW_NO_CONTACT] = {DM_ROWS_LEFT_OUT, "no contact by their code"},
    [DM_ROW_UNKNOWN_CODE] = {DM_ROWS_LEFT_OUT, "of an unknown code"},
    [DM_ROW_NO_ACTOR] = {DM_ROWS_LEFT_OUT, "without an actor"},
    [DM_ROW_SELF_CONTACT] = {DM_ROWS_LEFT_OUT, "of an actor with itself"},
    [DM_ROW_UNREADABLE] = {DM_ROWS_REFUSED, "unreadable"},
    [DM_ROW_DIFFERENT] = {DM_ROWS_REFUSED, "stored with other content"},
};

dm_row_fate dm_row_reason_fate(dm_row_reason reason)
{
    return reasons[reason].fate;
}

const char *dm_row_reason_text(dm_row_reason reason)
{
    return reasons[reason].text;
}

dm_row_reason dm_outcome_reason(dm_outcome outcome)
{
    return outcome == DM_MERGED     ? DM_ROW_STORED
           : outcome == DM_REPLACED ? DM_ROW_REPLACING
                                    : DM_ROW_NEW;
}

static size_t *find_count(dm_import_report *report, dm_row_reason reason)
{
    switch (reasons[reason].fate) {
    case DM_ROWS_KEPT:
        return &report->kept;
    case DM_ROWS_MERGED:
        return &report->merged;
    case DM_ROWS_LEFT_OUT:
        return &report->left_out;
    default:
        return &report->refused;
    }
}

void dm_report_count(dm_import_report *report, dm_row_reason reason)
{
    ++*find_count(report, reason);
    report->reasons[reason]++;
}

void dm_report_recount(dm_import_report *report, dm_row_reason from,
                       dm_row_reason to)
{
    --*find_count(report, from);
    report->reasons[from]--;
    dm_report_count(report, to);
}

void dm_import_report_clear(dm_import_report *report)
{
    dm_table_free(report->first);
    dm_problems_clear(&report->problems);
    *report = (dm_import_report){.problems = report->problems};
}
