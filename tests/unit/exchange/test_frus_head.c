#include "exchange/frus_head.h"

#include <check.h>

#include <stdlib.h>

START_TEST(the_head_tells_the_channel)
{
    static const char *const heads[][2] = {
        {"10. Telegram From the Embassy in Israel", "telegram"},
        {"[1] Circular Telegram From the Department", "telegram"},
        {"45. Airgram From the Embassy", "airgram"},
        {"5. Memorandum From Secretary Rusk to President", "memorandum"},
        {"6. Letter From Secretary Rusk", "letter"},
        {"7. Despatch From the Embassy", "despatch"},
        {"8. Note From the Soviet Embassy", "note"},
        {"163. Editorial Note", "communication"},
        {"The Minister in Cuba to the Secretary of State", "communication"},
        {"", "communication"}};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        ck_assert_str_eq(dm_frus_channel(heads[i][0], ""), heads[i][1]);
        ck_assert(!dm_frus_is_talk(heads[i][0]));
    }
}
END_TEST

START_TEST(or_the_note_on_the_source_does)
{
    static const char head[] = "The Minister in Cuba to the Secretary of State";
    ck_assert_str_eq(dm_frus_channel(head, "810.24/34: Telegram"), "telegram");
    ck_assert_str_eq(dm_frus_channel(head, "810.24/34:Circular telegram"),
                     "telegram");
    ck_assert_str_eq(dm_frus_channel(head, "810.24/34"), "communication");
    ck_assert_str_eq(dm_frus_channel("1. Letter", "1: Telegram"), "letter");
}
END_TEST

START_TEST(a_talk_is_a_meeting_or_a_call)
{
    static const char call[] =
        "305. Memorandum of a Telephone Conversation Between A and B";
    static const char talk[] = "20. Memorandum of Conversation, Washington";
    ck_assert_str_eq(dm_frus_channel(call, ""), "call");
    ck_assert_str_eq(dm_frus_channel(talk, ""), "meeting");
    ck_assert(dm_frus_is_talk(call));
    ck_assert(dm_frus_is_talk(talk));
    ck_assert(!dm_frus_is_talk("Memorandum for the Record"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("frus_head");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, the_head_tells_the_channel);
    tcase_add_test(tests, or_the_note_on_the_source_does);
    tcase_add_test(tests, a_talk_is_a_meeting_or_a_call);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
