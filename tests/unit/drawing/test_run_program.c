#include "drawing/run_program.h"

#include "sample_contacts.h"

#include <time.h>
#include <unistd.h>

#define LARGE ((size_t)4 << 20)

static dm_buffer make_input(size_t size)
{
    dm_buffer input = {0};
    for (size_t i = 0; i < size; i++) {
        dm_buffer_add_char(&input, (char)('a' + i % 26));
    }
    return input;
}

static dm_status run(dm_run_result *result, const char *const *arguments,
                     size_t input_size, const dm_run_limits *limits,
                     dm_error *error)
{
    dm_buffer input = make_input(input_size);
    dm_status status = dm_run_program(result, arguments, &input, limits, error);
    dm_buffer_clear(&input);
    return status;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

START_TEST(more_bytes_than_a_pipe_holds_go_through_and_back)
{
    const char *const arguments[] = {"cat", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30};
    dm_buffer input = make_input(LARGE);
    ck_assert_int_eq(dm_run_program(&result, arguments, &input, &limits, NULL),
                     DM_OK);
    ck_assert_int_eq(result.end, DM_RUN_DONE);
    ck_assert_uint_eq(result.output.size, LARGE);
    ck_assert_mem_eq(result.output.text, input.text, LARGE);
    ck_assert_uint_eq(result.messages.size, 0);
    dm_run_result_clear(&result);
    dm_buffer_clear(&input);
}
END_TEST

START_TEST(a_child_that_does_not_read_is_no_failure)
{
    const char *const arguments[] = {"true", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30};
    ck_assert_int_eq(run(&result, arguments, LARGE, &limits, NULL), DM_OK);
    ck_assert_uint_eq(result.output.size, 0);
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_missing_program_is_told)
{
    const char *const arguments[] = {"no-such-program-here", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30};
    dm_error error;
    ck_assert_int_eq(run(&result, arguments, 0, &limits, &error), DM_SYSTEM);
    ck_assert_int_eq(result.end, DM_RUN_NOT_FOUND);
    ck_assert_str_eq(
        error.message,
        "cannot run 'no-such-program-here': No such file or directory");
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_sleeping_child_is_killed_in_time)
{
    const char *const arguments[] = {"sleep", "40", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 0.2};
    double before = seconds();
    ck_assert_int_eq(run(&result, arguments, 0, &limits, NULL), DM_SYSTEM);
    ck_assert_int_eq(result.end, DM_RUN_TIMED_OUT);
    ck_assert_double_lt(seconds() - before, 10);
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_child_that_closes_its_streams_is_still_killed)
{
    const char *const arguments[] = {"sh", "-c", "exec <&- >&- 2>&-; sleep 40",
                                     NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 0.3};
    double before = seconds();
    ck_assert_int_eq(run(&result, arguments, LARGE, &limits, NULL), DM_SYSTEM);
    ck_assert_int_eq(result.end, DM_RUN_TIMED_OUT);
    ck_assert_double_lt(seconds() - before, 10);
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(what_a_child_has_begun_dies_with_it)
{
    const char *const arguments[] = {"sh", "-c", "sleep 40 & echo said; wait",
                                     NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 0.3};
    ck_assert_int_eq(run(&result, arguments, 0, &limits, NULL), DM_SYSTEM);
    ck_assert_str_eq(dm_buffer_text(&result.output), "said\n");
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_flood_is_stopped)
{
    const char *const arguments[] = {"yes", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30, .output_bytes = 100000};
    dm_error error;
    ck_assert_int_eq(run(&result, arguments, 0, &limits, &error), DM_SYSTEM);
    ck_assert_int_eq(result.end, DM_RUN_FAILED);
    ck_assert_str_eq(error.message, "'yes' writes more than 100000 bytes");
    ck_assert_uint_lt(result.output.size, 200000);
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_flood_of_messages_neither_fills_memory_nor_blocks)
{
    const char *const arguments[] = {
        "sh", "-c", "yes | head -c 1000000 >&2; echo done", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30};
    ck_assert_int_eq(run(&result, arguments, 0, &limits, NULL), DM_OK);
    ck_assert_str_eq(dm_buffer_text(&result.output), "done\n");
    ck_assert_uint_lt(result.messages.size, 100000);
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_failure_carries_the_first_line_said)
{
    const char *const arguments[] = {
        "sh", "-c", "printf 'bad\\033 input\\nmore\\n' >&2; exit 3", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30};
    dm_error error;
    ck_assert_int_eq(run(&result, arguments, 0, &limits, &error), DM_SYSTEM);
    ck_assert_int_eq(result.end, DM_RUN_FAILED);
    ck_assert_str_eq(error.message, "'sh' failed with 3: bad  input");
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_child_that_dies_is_told)
{
    const char *const arguments[] = {"sh", "-c", "kill -9 $$", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30};
    dm_error error;
    ck_assert_int_eq(run(&result, arguments, 0, &limits, &error), DM_SYSTEM);
    ck_assert_str_eq(error.message, "'sh' died of signal 9");
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(a_child_has_no_more_memory_than_allowed)
{
    const char *const arguments[] = {"sh", "-c", "ulimit -v", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30, .memory_bytes = (size_t)512 << 20};
    ck_assert_int_eq(run(&result, arguments, 0, &limits, NULL), DM_OK);
    ck_assert_str_eq(dm_buffer_text(&result.output), "524288\n");
    dm_run_result_clear(&result);
}
END_TEST

static volatile sig_atomic_t interrupted;

static void note_interruption(int signal_number)
{
    (void)signal_number;
    interrupted = 1;
}

START_TEST(an_interruption_ends_the_child)
{
    const char *const arguments[] = {"sleep", "40", NULL};
    dm_run_result result;
    dm_run_limits limits = {.time_s = 30, .interrupted = &interrupted};
    sigaction(SIGALRM, &(struct sigaction){.sa_handler = note_interruption},
              NULL);
    alarm(1);
    double before = seconds();
    ck_assert_int_eq(run(&result, arguments, 0, &limits, NULL), DM_INTERRUPTED);
    ck_assert_double_lt(seconds() - before, 10);
    dm_run_result_clear(&result);
}
END_TEST

START_TEST(no_descriptor_is_left_open)
{
    const char *const arguments[] = {"true", NULL};
    dm_run_limits limits = {.time_s = 30};
    int before = dup(STDIN_FILENO);
    close(before);
    for (int i = 0; i < 5; i++) {
        dm_run_result result;
        ck_assert_int_eq(run(&result, arguments, 10, &limits, NULL), DM_OK);
        dm_run_result_clear(&result);
    }
    int after = dup(STDIN_FILENO);
    close(after);
    ck_assert_int_eq(before, after);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        more_bytes_than_a_pipe_holds_go_through_and_back,
        a_child_that_does_not_read_is_no_failure,
        a_missing_program_is_told,
        a_sleeping_child_is_killed_in_time,
        a_child_that_closes_its_streams_is_still_killed,
        what_a_child_has_begun_dies_with_it,
        a_flood_is_stopped,
        a_flood_of_messages_neither_fills_memory_nor_blocks,
        a_failure_carries_the_first_line_said,
        a_child_that_dies_is_told,
        a_child_has_no_more_memory_than_allowed,
        an_interruption_ends_the_child,
        no_descriptor_is_left_open,
    };
    return run_tests("run_program", tests, sizeof tests / sizeof *tests);
}
