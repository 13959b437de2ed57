#ifndef EXCHANGE_TEI_DATE_H
#define EXCHANGE_TEI_DATE_H

#include "exchange/xml_element.h"

/** Whether an element has an attribute that dates it. */
bool dm_tei_is_dated(const dm_xml_element *element);

/** Whether an element says of itself that it is doubtful: its `cert` is not
 * high, or its `evidence` is conjecture. */
bool dm_tei_is_doubtful(const dm_xml_element *element);

/**
 * The attributes that date an element as EDTF: `when` before all others, from
 * `from` or `notBefore` to `to` or `notAfter`, a missing bound open, with `?`
 * where the element is doubtful; "" where nothing dates it. What is no date
 * stays as it is. NULL without memory.
 */
char *dm_tei_date(dm_arena *arena, const dm_xml_element *element);

/** The interval between two dates, either of which may be "": open. Times of
 * day, which no interval of EDTF has, are cut off where the days differ. */
char *dm_tei_interval(dm_arena *arena, const char *first, const char *last,
                      bool doubtful);

#endif
