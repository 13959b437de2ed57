#include "demarche/dataset.h"

#include "unit/exchange/scratch.h"

#include <check.h>

#include <stdbool.h>

static const char *const files[] = {
    "actors.csv", "posts.csv",      "contacts.csv", "accounts.csv",
    "phases.csv", "hypotheses.csv", "coverage.csv",
};

#define FILE_COUNT (sizeof files / sizeof *files)

static dm_status import_folder(const char *store_name, const char *folder,
                               dm_import_report *report, dm_error *error)
{
    dm_store *store;
    dm_status status =
        dm_store_open(&store, in_scratch(store_name), DM_STORE_WRITE, error);
    if (status == DM_OK) {
        status = dm_import_dataset(store, folder, report, error);
    }
    dm_store_close(store);
    return status;
}

static dm_status export_folder(const char *store_name, const char *folder,
                               dm_overwrite overwrite, dm_error *error)
{
    dm_store *store;
    dm_status status =
        dm_store_open(&store, in_scratch(store_name), DM_STORE_READ, error);
    if (status == DM_OK) {
        status = dm_export_dataset(store, in_scratch(folder), overwrite, error);
    }
    dm_store_close(store);
    return status;
}

static void check_same_folders(const char *one, const char *other)
{
    for (size_t i = 0; i < FILE_COUNT; i++) {
        char a[64];
        char b[64];
        snprintf(a, sizeof a, "%s/%s", one, files[i]);
        snprintf(b, sizeof b, "%s/%s", other, files[i]);
        ck_assert_int_eq(exists(a), exists(b));
        ck_assert_msg(!exists(a) || same_files(in_scratch(a), in_scratch(b)),
                      "%s differs", files[i]);
    }
}

/* folder -> a.db -> e1 -> b.db -> e2, where e1 and e2 are the same bytes, and
 * what came out changes nothing in the store it came from. */
static void check_round_trip(const char *folder)
{
    dm_error error = {0};
    dm_import_report report = {0};
    dm_status status = import_folder("a.db", folder, &report, &error);
    ck_assert_msg(status == DM_OK, "%s; %s", error.message,
                  report.problems.count ? report.problems.items[0].message
                                        : "");
    status = export_folder("a.db", "e1", DM_KEEP_EXISTING, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    status = import_folder("b.db", in_scratch("e1"), &report, &error);
    ck_assert_msg(status == DM_OK, "%s; %s", error.message,
                  report.problems.count ? report.problems.items[0].message
                                        : "");
    size_t kept = report.kept;
    ck_assert_uint_eq(report.merged, 0);
    status = export_folder("b.db", "e2", DM_KEEP_EXISTING, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    check_same_folders("e1", "e2");
    status = import_folder("a.db", in_scratch("e2"), &report, &error);
    ck_assert_msg(status == DM_OK, "%s; %s", error.message,
                  report.problems.count ? report.problems.items[0].message
                                        : "");
    ck_assert_uint_eq(report.kept, 0);
    ck_assert_uint_eq(report.merged, kept);
    dm_problems_clear(&report.problems);
}

/* Every column that is used, the names that broke others, in the form in which
 * an export writes them. */
static void write_rich_folder(void)
{
    make_folder("d");
    write_text("d/actors.csv",
               "key,label,kind,aliases,authorities,note\n"
               "germany,Germany,state,Reich;translit:Germaniia,,\n"
               "ussr,Soviet Union,state,,,\n"
               "britain,Britain,state,,,\n"
               "france,France,state,,,\n"
               "a1,\"Molotov \"\"V. M.\"\"\",person,,viaf:12;gnd:3-4,\n"
               "a2,backslash\\n,person,,,\n"
               "a3,<b>,person,,,\n"
               "a4,&amp;,person,,,\n"
               "a5,G\xc4\x83g\xc4\x83uzia\xc2\xa0,body,,,\n"
               "a6,\"Nicholas \"\"\"\"Nick\"\"\"\" Xenophon\",person,,,\n"
               "a7,"
               "\xd0\x9c\xd0\xbe\xd0\xbb\xd0\xbe\xd1\x82\xd0\xbe\xd0\xb2"
               ",person,translit:Molotov,,\n"
               "a8,Ga\xcc\x88rtner,person,,,\n"
               "a9,G\xc3\xa4rtner,person,,,\n"
               "b1,\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d,person,,,\n"
               "b2,-1,person,,,\n"
               "b3,2e+20,person,,,\n"
               "graph,graph,office,,,\n"
               "node,node,person,,,\n"
               "b4,\"comma, semicolon; and\ttab\",person,,,\n"
               "b5,\"two\nlines\",person,,,\"a\r\nnote\"\n"
               "b6,=1+1,person,+1;@x,,=A1\n"
               "b7,\" blanks \",person,,,\n");
    write_text("d/posts.csv", "actor,serves,title,place,from,to\n"
                              "a1,ussr,Commissar,Moscow,1939-05-03,\n"
                              "a5,britain,,,1939-08~,1939-08-25\n"
                              "a5,france,,,1939-08~,1939-08-25\n");
    write_text(
        "d/contacts.csv",
        "key,kind,date,direction,initiator,recipient,channel,topic,place,count,"
        "answers,summary,note,attendees,via,code,code_scheme,reports\n"
        "z,contact,1939-05-15,directed,a1;a2,a3;a4,meeting,trade,Berlin,1,"
        "m:refusal;a;b:execution,\"He said \"\"no\"\"\",n,graph;a9,node,"
        "010,CAMEO,3\n"
        "m,contact,1939-07~,symmetric,germany,ussr,,,,2+,z:follow-up,,,,,,,\n"
        "a,silence,../1939-05,unknown,b4,b5,letter,,,7,,,,,,,,\n"
        "b,contact,,directed,b6,b7,,,,1,,=SUM(A1),,,,,,0\n"
        "c,contact,-0044-03-15,directed,b1,b2,,,,1,,,,,,,,\n"
        "d,contact,julian:1917-10-25,directed,b1,b2,,,,1,,,,,,,,\n");
    write_text("d/accounts.csv",
               "contact,record,edition,initiator,recipient,raised_by,reply,"
               "instructed,date,confidence,citation,summary\n"
               "m,soviet,GK,,,ussr,evaded,no,1939-07-2X,low,GK 494; GK 503,\n"
               "z,german,,a3,a1,a3,refused,yes,1939-05-15,,,\"a,b\"\n"
               "z,soviet,,,,,,,,,,\n");
    write_text("d/phases.csv", "scheme,order,label,first,last\n"
                               "leem,2,late,1939-03-11,1939-08-23\n"
                               "leem,1,early,1938-09-30,1939-03-10\n"
                               "other,1,1,1939-01-01,1939-01-01\n");
    write_text("d/hypotheses.csv",
               "key,label,holder,about,first,last,citation,note\n"
               "h1,Early,Tucker;Kolasky,ussr>germany,,1939-03-10,p. 1,\n"
               "h2,,,,1939-08-01,,,x\n");
    write_text("d/coverage.csv",
               "record,edition,a,b,first,last,selection,note\n"
               "soviet,GK,ussr,germany,1938-09-30,1939-08-23,selected,\n"
               "soviet,,,,,,unknown,all\n");
}

START_TEST(a_rich_dataset_comes_back_byte_for_byte)
{
    write_rich_folder();
    check_round_trip(in_scratch("d"));
    check_same_folders("d", "e1");
}
END_TEST

START_TEST(a_bare_list_of_contacts_makes_the_round_trip)
{
    make_folder("d");
    write_text("d/contacts.csv", "initiator,recipient,date\n"
                                 "Karl Schnurre,Georgi Astakhov,1939-05-15\n"
                                 "Georgi Astakhov;X,Karl Schnurre,\n");
    check_round_trip(in_scratch("d"));
    ck_assert(exists("e1/actors.csv"));
    ck_assert(!exists("e1/accounts.csv"));
    size_t size;
    char *text = read_text(in_scratch("e1/contacts.csv"), &size);
    ck_assert_str_eq(
        text,
        "key,kind,date,direction,initiator,recipient,channel,topic,place,count,"
        "answers,summary,note\n"
        "1939-05-15-karl-schnurre-georgi-astakhov,contact,1939-05-15,directed,"
        "karl-schnurre,georgi-astakhov,,,,1,,,\n"
        "undated-georgi-astakhov-karl-schnurre,contact,,directed,"
        "georgi-astakhov;x,karl-schnurre,,,,1,,,\n");
    free(text);
}
END_TEST

START_TEST(the_contacts_of_1939_make_the_round_trip)
{
    check_round_trip(SOURCE_DIR "/graphs/pact-1939");
}
END_TEST

START_TEST(a_folder_that_exists_is_kept_unless_it_may_be_replaced)
{
    write_rich_folder();
    ck_assert_int_eq(import_folder("a.db", in_scratch("d"), NULL, NULL), DM_OK);
    make_folder("e");
    write_text("e/mine.txt", "mine");
    write_text("e/contacts.csv", "old");
    dm_error error = {0};
    ck_assert_int_eq(export_folder("a.db", "e", DM_KEEP_EXISTING, &error),
                     DM_USAGE);
    ck_assert_ptr_nonnull(strstr(error.message, "exists"));
    size_t size;
    char *text = read_text(in_scratch("e/contacts.csv"), &size);
    ck_assert_str_eq(text, "old");
    free(text);
    ck_assert_int_eq(export_folder("a.db", "e/", DM_REPLACE_EXISTING, NULL),
                     DM_OK);
    check_same_folders("d", "e");
    ck_assert(exists("e/mine.txt"));
}
END_TEST

START_TEST(rows_of_an_older_export_do_not_stay_behind)
{
    make_folder("d");
    write_text("d/contacts.csv", "initiator,recipient\na,b\n");
    ck_assert_int_eq(import_folder("a.db", in_scratch("d"), NULL, NULL), DM_OK);
    make_folder("e");
    write_text("e/posts.csv", "actor,serves\na,b\n");
    ck_assert_int_eq(export_folder("a.db", "e", DM_REPLACE_EXISTING, NULL),
                     DM_OK);
    size_t size;
    char *text = read_text(in_scratch("e/posts.csv"), &size);
    ck_assert_str_eq(text, "actor,serves,title,place,from,to\n");
    free(text);
}
END_TEST

START_TEST(a_new_folder_appears_whole_or_not_at_all)
{
    make_folder("d");
    write_text("d/contacts.csv", "initiator,recipient\na,b\n");
    ck_assert_int_eq(import_folder("a.db", in_scratch("d"), NULL, NULL), DM_OK);
    dm_error error = {0};
    ck_assert_int_eq(export_folder("a.db", "no/e", DM_KEEP_EXISTING, &error),
                     DM_SYSTEM);
    ck_assert(!exists("no"));
    volatile sig_atomic_t flag = 1;
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("a.db"), DM_STORE_READ, NULL), DM_OK);
    dm_store_watch(store, &flag);
    ck_assert_int_eq(
        dm_export_dataset(store, in_scratch("e"), DM_KEEP_EXISTING, NULL),
        DM_INTERRUPTED);
    dm_store_close(store);
    ck_assert(!exists("e"));
    char command[128];
    snprintf(command, sizeof command, "test -z \"$(ls %s | grep tmp)\"",
             scratch);
    ck_assert_int_eq(system(command), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("export_dataset");
    TCase *tests = tcase_create("folders");
    tcase_add_checked_fixture(tests, make_scratch, remove_scratch);
    tcase_add_test(tests, a_rich_dataset_comes_back_byte_for_byte);
    tcase_add_test(tests, a_bare_list_of_contacts_makes_the_round_trip);
    tcase_add_test(tests, the_contacts_of_1939_make_the_round_trip);
    tcase_add_test(tests,
                   a_folder_that_exists_is_kept_unless_it_may_be_replaced);
    tcase_add_test(tests, rows_of_an_older_export_do_not_stay_behind);
    tcase_add_test(tests, a_new_folder_appears_whole_or_not_at_all);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
