#ifndef PRINT_PRINT_ROWS_H
#define PRINT_PRINT_ROWS_H

#include "print/row_writer.h"

#include <stdio.h>

/**
 * Print the rows of a table, block by block: several threads make the text of
 * blocks in turn, in little memory, and write them in order. False when memory
 * ran out or the stream failed; `ferror` tells which, and `errno` why.
 */
bool dm_print_rows(const dm_table *table, const dm_row_style *style,
                   FILE *stream);

#endif
