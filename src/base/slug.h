#ifndef BASE_SLUG_H
#define BASE_SLUG_H

/**
 * The key of a name: its folded text in `a-z`, `0-9` and single `-`, Latin
 * letters beyond ASCII and Cyrillic spelled out; `actor` where nothing is left.
 * The caller frees it; NULL when memory runs out or the name is not UTF-8.
 */
char *dm_text_slug(const char *name);

#endif
