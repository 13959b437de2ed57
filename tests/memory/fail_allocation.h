#ifndef TESTS_FAIL_ALLOCATION_H
#define TESTS_FAIL_ALLOCATION_H

#include <stdbool.h>
#include <stddef.h>

/** From now on let the allocation after `count` more fail, and only that. */
void fail_allocation_after(size_t count);

/** Whether it has failed by now; no allocation fails any more. */
bool stop_failing_allocations(void);

#endif
