#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"

/* From the first second that `from` may mean to the last of `to`. */
static dm_status take_dates(dm_post_row *post, dm_row *row, dm_error *error)
{
    dm_cell from_cell = dm_row_cell(row, DM_POSTS_FROM);
    dm_cell to_cell = dm_row_cell(row, DM_POSTS_TO);
    dm_dated from;
    dm_dated to = {0};
    dm_status status = dm_cell_date(&from, row, from_cell, error);
    if (status == DM_OK) {
        status = dm_cell_date(&to, row, to_cell, error);
    }
    post->from_text = from_cell.text;
    post->to_text = to_cell.text;
    post->bounds.start = from.dated ? from.bounds.start : DM_TIME_MIN;
    post->bounds.end = to.dated ? to.bounds.end : DM_TIME_MAX;
    if (post->bounds.start >= post->bounds.end) {
        dm_row_refuse(row, to_cell, "ends on '%s', before it begins on '%s'",
                      to_cell.text, from_cell.text);
    }
    return status;
}

dm_status dm_import_post(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    dm_cell actor = dm_row_cell(row, DM_POSTS_ACTOR);
    dm_cell serves = dm_row_cell(row, DM_POSTS_SERVES);
    dm_post_row post = {.title = dm_row_text(row, DM_POSTS_TITLE),
                        .place = dm_row_text(row, DM_POSTS_PLACE)};
    dm_status status =
        dm_cell_needed_actor(&post.actor, row, actor, "holder", error);
    if (status == DM_OK) {
        status = dm_cell_needed_actor(&post.serves, row, serves, "state served",
                                      error);
    }
    if (status == DM_OK) {
        status = take_dates(&post, row, error);
    }
    if (post.actor && post.actor == post.serves) {
        dm_row_refuse(row, serves, "'%s' serves itself", serves.text);
    }
    if (status == DM_OK && !row->refused) {
        status = dm_put_post(outcome, row->import->store, &post, error);
        dm_row_check_outcome(row, actor, *outcome, "this post");
    }
    return status;
}
