#ifndef STORE_ENGINE_MEMORY_H
#define STORE_ENGINE_MEMORY_H

#include <sqlite3.h>

/**
 * Memory for an SQLite that one thread uses: small pieces are cut from slabs
 * and, once free, kept for others of their size; larger ones are the system's.
 * SQLite asks for thousands of small ones before it has read a schema, and each
 * takes a tenth of what it takes with locks and counts. The slabs stay until
 * the program ends.
 */
extern const sqlite3_mem_methods dm_engine_memory;

#endif
