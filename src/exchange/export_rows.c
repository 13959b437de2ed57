#include "exchange/export_rows.h"

/* `count` columns of the row as they are, from `from` on. */
static void put_texts(dm_dataset_writer *writer, size_t column, size_t count,
                      dm_statement *statement, int from)
{
    for (size_t i = 0; i < count; i++) {
        dm_dataset_put_text(writer, column + i,
                            dm_statement_text(statement, from + (int)i));
    }
}

dm_status dm_export_post(dm_dataset_writer *writer, dm_statement *statement,
                         dm_error *error)
{
    (void)error;
    put_texts(writer, 0, writer->format->column_count, statement, 0);
    return DM_OK;
}

dm_status dm_export_account(dm_dataset_writer *writer, dm_statement *statement,
                            dm_error *error)
{
    (void)error;
    put_texts(writer, DM_ACCOUNTS_CONTACT, 8, statement, 0);
    dm_dataset_put_date(writer, DM_ACCOUNTS_DATE, statement, 8, 9);
    put_texts(writer, DM_ACCOUNTS_CONFIDENCE, 3, statement, 10);
    return DM_OK;
}

dm_status dm_export_phase(dm_dataset_writer *writer, dm_statement *statement,
                          dm_error *error)
{
    (void)error;
    put_texts(writer, DM_PHASES_SCHEME, 3, statement, 0);
    dm_dataset_put_window(writer, DM_PHASES_FIRST,
                          dm_statement_integer(statement, 3),
                          dm_statement_integer(statement, 4));
    return DM_OK;
}

dm_status dm_export_hypothesis(dm_dataset_writer *writer,
                               dm_statement *statement, dm_error *error)
{
    (void)error;
    put_texts(writer, DM_HYPOTHESES_KEY, 3, statement, 0);
    const char *turning = dm_statement_text(statement, 3);
    const char *toward = dm_statement_text(statement, 4);
    dm_buffer_reset(&writer->list);
    if (turning && toward) {
        dm_buffer_add_format(&writer->list, "%s>%s", turning, toward);
    }
    dm_dataset_put_text(writer, DM_HYPOTHESES_ABOUT,
                        dm_buffer_text(&writer->list));
    dm_dataset_put_window(writer, DM_HYPOTHESES_FIRST,
                          dm_statement_integer(statement, 5),
                          dm_statement_integer(statement, 6));
    put_texts(writer, DM_HYPOTHESES_CITATION, 2, statement, 7);
    return DM_OK;
}

dm_status dm_export_coverage(dm_dataset_writer *writer, dm_statement *statement,
                             dm_error *error)
{
    (void)error;
    put_texts(writer, DM_COVERAGE_RECORD, 4, statement, 0);
    dm_dataset_put_window(writer, DM_COVERAGE_FIRST,
                          dm_statement_integer(statement, 4),
                          dm_statement_integer(statement, 5));
    put_texts(writer, DM_COVERAGE_SELECTION, 2, statement, 6);
    return DM_OK;
}
