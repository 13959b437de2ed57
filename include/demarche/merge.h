#ifndef DEMARCHE_MERGE_H
#define DEMARCHE_MERGE_H

#include <stdint.h>

#include "demarche/problems.h"
#include "demarche/status.h"
#include "demarche/store.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Actors that are one: which may be, making them one, and parting them again.
 * Actors are named by key, label or alias; an unknown name gives DM_USAGE and
 * names the nearest. */

/**
 * Likely duplicates among the actors: a, b, name_a, name_b, reason, similarity,
 * contacts_a, contacts_b, between; by similarity, the largest first, then a,
 * then b (a < b by the bytes of their keys). A pair has one row, for the best
 * of its reasons:
 *
 * - `authority`: both have one number in an authority file; 1
 * - `same name`: equal but for case, diacritics, blanks and punctuation, a
 *   comma being heeded ("Molotov, V. M."); 1
 * - `word order`: "Kang Kyung-wha" and "Kyung-wha Kang"; 0.99
 * - `transliteration`: Cyrillic and Latin letters, or two ways to write
 *   Cyrillic names in Latin ("Astakhov", "Astachow"); 0.98, 0.95
 * - `umlaut`: "Weizsäcker" and "Weizsaecker"; 0.97
 * - `office words`: equal but for "of", "the", "affairs", or for a title before
 *   a name; 0.92
 * - `initials`: the same last word, and given names of which some are the
 *   initials of the others; 0.9. Where one has further initials, 0.86, or 0.8
 *   for both at once
 * - `spelling`: one word of at least five letters differs by one edit (Damerau
 *   1964), not in its first letter nor by a final a or o; then the similarity
 *   is 0.92 times that of dm_text_similarity
 *
 * What stands in brackets, as in "Citizen (Japan)", must be the same for every
 * reason but the first. Words with digits must be the same. An actor and one
 * whom it serves are no pair. Where two actors are told to have been in contact
 * with each other, which `between` counts, they are a pair only by the first
 * two reasons. `contacts_a` and `contacts_b` count stated silences too.
 *
 * Pairs of less than `least` similarity are left out. Candidates are found
 * through equal keys, made from every name with one letter left out (Mor and
 * Fraenkel 1982), so that the time hardly exceeds that of sorting the names.
 */
DM_API dm_status dm_store_list_similar(dm_table **out, dm_store *store,
                                       double least, dm_error *error);

/**
 * Make the actor `gone` one with `kept`, in one transaction: what refers to the
 * former refers to the latter, its key and its names become aliases of it, its
 * authority numbers are added; rows that would then stand twice are stored
 * once. `*id` is the number in the log, `warnings` (NULL allowed) tells what
 * speaks against it. DM_REFUSED, the store being as it was, where one turned to
 * the other in a contact, serves the other, or stands against it in a
 * hypothesis or a coverage; DM_USAGE where both are the same.
 */
DM_API dm_status dm_store_merge_actors(int64_t *id, dm_store *store,
                                       const char *kept, const char *gone,
                                       dm_problems *warnings, dm_error *error);

/**
 * Part again what the merge `id` made one: every row is as it was before. Rows
 * that came since stay with the one that was kept. An unknown number gives
 * DM_USAGE; DM_REFUSED, the store being as it was, where a later merge must be
 * undone first, the key was given away or a row has changed.
 */
DM_API dm_status dm_store_undo_merge(dm_store *store, int64_t id,
                                     dm_error *error);

/** The merges that stand, in their order: id, kept, gone, at, references (how
 * many the gone had). */
DM_API dm_status dm_store_list_merges(dm_table **out, dm_store *store,
                                      dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
