#ifndef DEMARCHE_API_H
#define DEMARCHE_API_H

/*
 * Marks what the shared library exports (everything else stays hidden), and
 * lets the compiler check calls that take a format, given the positions of
 * the format and of its first argument.
 */
#if defined(__GNUC__)
#define DM_API __attribute__((visibility("default")))
#define DM_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define DM_API
#define DM_PRINTF(text, first)
#endif

#endif
