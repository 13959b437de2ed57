#ifndef EXCHANGE_EXPORT_TEXTS_H
#define EXCHANGE_EXPORT_TEXTS_H

#include "exchange/export_graph.h"

/**
 * Whether every text of the source can be written in all formats: DM_REFUSED
 * for broken UTF-8, a control character other than TAB, LF and CR, or one of
 * the two noncharacters that XML does not allow, with what the text belongs to
 * and the offset in bytes.
 */
dm_status dm_export_check_texts(const dm_export_source *source,
                                dm_error *error);

#endif
