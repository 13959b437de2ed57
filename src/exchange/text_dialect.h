#ifndef EXCHANGE_TEXT_DIALECT_H
#define EXCHANGE_TEXT_DIALECT_H

#include <stdbool.h>
#include <stddef.h>

/** The delimiter of a table: of `,`, `;` and TAB the one that the first line
 * has most of outside quotes; `,` where it has none. */
char dm_text_recognise_delimiter(const char *text);

/** The delimiter that is stated, or else (0) the one that `text` has. */
char dm_text_choose_delimiter(char stated, const char *text);

/** Whether the first line, cut at `delimiter`, has a field `name`, with or
 * without quotes. */
bool dm_text_has_column(const char *text, char delimiter, const char *name);

/** Whether the first line that is no comment has three fields between blanks,
 * of which the last is a number. */
bool dm_text_is_edge_list(const char *text);

#endif
