#include "drawing/tooltip.h"

#include "sample_contacts.h"

START_TEST(many_contacts_are_cut_and_counted)
{
    dm_contacts *contacts;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(contacts, "a", "A & co", "person");
    uint32_t b = dm_contacts_add_actor(contacts, "b", "B", "person");
    static const dm_column columns[] = {{"contact", DM_INTEGER},
                                        {"key", DM_TEXT}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    for (int i = 0; i < 23; i++) {
        dm_arrow arrow = {.contact = 10 * i,
                          .when = {i, i + 1},
                          .initiator = a,
                          .recipient = b};
        dm_contacts_add_arrow(contacts, &arrow);
        dm_table_put_integer(table, 10 * i);
        dm_table_put_text(table, i == 1 ? "second" : "k");
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    dm_phase phase = {.label = NULL, .window = {DM_TIME_MIN, DM_TIME_MAX}};
    dm_phases phases = {.count = 1, .items = &phase};
    dm_draw_options options = {.descriptions = table};
    dm_drawing_plan plan;
    ck_assert_int_eq(
        dm_drawing_plan_init(&plan, contacts, &phases, &options, NULL), DM_OK);

    dm_buffer text = {0};
    dm_tooltip_add_tie(&text, &plan, &plan.scenes[0],
                       &plan.scenes[0].network->ties[0]);
    const char *start =
        "A &amp; co \xE2\x86\x92 B: 23 contacts\\nk\\nsecond\\nk";
    ck_assert_int_eq(strncmp(dm_buffer_text(&text), start, strlen(start)), 0);
    ck_assert_ptr_nonnull(strstr(dm_buffer_text(&text), "\\nand 3 more"));
    dm_buffer_clear(&text);
    dm_drawing_plan_clear(&plan);
    dm_table_free(table);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        many_contacts_are_cut_and_counted,
    };
    return run_tests("tooltip", tests, sizeof tests / sizeof *tests);
}
