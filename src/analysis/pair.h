#ifndef ANALYSIS_PAIR_H
#define ANALYSIS_PAIR_H

#include "demarche/contacts.h"

#include "analysis/tally.h"

/** The key of an arrow's pair, `a` before `b`, in a window. */
dm_tally_key dm_pair_key(const dm_contacts *contacts, size_t arrow,
                         size_t window);

#endif
