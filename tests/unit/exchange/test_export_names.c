#include "exchange/export_names.h"

#include "unit/exchange/export_fixture.h"

START_TEST(no_two_actors_have_one_name)
{
    static const dm_actor actors[] = {{.key = "a", .label = "Schmidt"},
                                      {.key = "b", .label = ""},
                                      {.key = "c", .label = "Schmidt"},
                                      {.key = "d", .label = "Braun"},
                                      {.key = "e", .label = "b"}};
    static const char *const names[] = {"Schmidt (a)", "b (b)", "Schmidt (c)",
                                        "Braun", "b (e)"};
    dm_export_actor exported[5] = {{0}};
    dm_export_graph graph = {.actor_count = 5, .actors = exported};
    for (size_t i = 0; i < 5; i++) {
        exported[i].actor = &actors[i];
    }
    ck_assert(dm_export_name_actors(&graph));
    for (size_t i = 0; i < 5; i++) {
        ck_assert_str_eq(exported[i].name, names[i]);
    }
    dm_arena_clear(&graph.names);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {no_two_actors_have_one_name};
    return run_tests("export_names", tests, sizeof tests / sizeof *tests);
}
