#ifndef COMMANDS_TURNING_NOTES_H
#define COMMANDS_TURNING_NOTES_H

#include "turning_query.h"

/** The text, or the number, in a row's column of that name. */
const char *get_cell_text(const dm_table *table, size_t row,
                          const char *column);
double get_cell_real(const dm_table *table, size_t row, const char *column);

/** Tell on stderr how many contacts carry a row of dm_turning_summarise. */
void tell_contacts(const dm_table *summary, size_t row);

/** Tell on stderr that an author selected the contacts, if one did. */
void tell_selection(const struct turning_query *query);

/** Tell on stderr what the rows of dm_turning_summarise say. */
void tell_turning(const dm_table *summary, const struct turning_query *query);

#endif
