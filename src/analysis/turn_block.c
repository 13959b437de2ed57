#include "analysis/turn_block.h"

static bool is_answer(const dm_contacts *contacts, int64_t contact,
                      int64_t answered)
{
    size_t first = 0;
    size_t count = dm_contacts_find_answers(contacts, contact, &first);
    for (size_t i = first; i < first + count; i++) {
        if (contacts->answers[i].answers == answered) {
            return true;
        }
    }
    return false;
}

static bool comes_before(const dm_contacts *contacts,
                         const dm_placed_turn *first,
                         const dm_placed_turn *second)
{
    return first->when.end <= second->when.start ||
           is_answer(contacts, second->contact, first->contact);
}

/* Whether anything is known of the order; `before` has it for as many turns as
 * can be counted. */
static bool find_order(unsigned before[DM_ORDERED_MOST],
                       const dm_contacts *contacts, const dm_turn_block *block)
{
    bool found = false;
    for (size_t i = 0; i < block->count; i++) {
        for (size_t j = 0; j < block->count; j++) {
            if (i == j ||
                !comes_before(contacts, &block->turns[j], &block->turns[i])) {
                continue;
            }
            found = true;
            if (block->count <= DM_ORDERED_MOST) {
                before[i] |= 1U << j;
            }
        }
    }
    return found;
}

static void order_block(dm_turn_block *block, const dm_contacts *contacts)
{
    unsigned before[DM_ORDERED_MOST] = {0};
    block->equal = !find_order(before, contacts, block);
    block->total = block->equal ? (double)block->count : 0;
    if (!block->equal && block->count <= DM_ORDERED_MOST) {
        dm_count_orders(&block->orders, before, block->count);
        block->total = block->orders.total;
    }
}

void dm_cut_turn_block(dm_turn_block *out, const dm_placed_turns *turns,
                       size_t from, const dm_contacts *contacts)
{
    const dm_placed_turn *first = &turns->items[from];
    size_t most = turns->count - from;
    dm_time end = first->when.end;
    size_t count = 1;
    while (count < most && first[count].window == first->window &&
           first[count].when.start < end) {
        dm_time other = first[count].when.end;
        end = other > end ? other : end;
        count++;
    }
    *out = (dm_turn_block){.turns = first, .count = count};
    order_block(out, contacts);
}
