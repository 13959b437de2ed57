#include "drawing/run_program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define NONE (-1)
/* How often the time and the interruption are looked at. */
#define LOOK_UP_MS 50
#define MESSAGES_SIZE 65536

/* Our ends of the child's streams, NONE once closed. */
typedef struct child {
    pid_t process;
    int input; /* a socket: writing to it need not raise SIGPIPE */
    int output;
    int messages;
    int failure; /* tells the errno of an exec that failed */
    const char *name;
    const dm_buffer *fed_text; /* what it is to read, */
    size_t fed;                /* and how much of it was written */
    const dm_run_limits *limits;
    dm_run_result *result;
} child;

/* The child's ends. */
typedef struct child_ends {
    int input;
    int output;
    int messages;
    int failure;
} child_ends;

static void close_end(int *descriptor)
{
    if (*descriptor != NONE) {
        close(*descriptor);
        *descriptor = NONE;
    }
}

static void close_ours(child *running)
{
    close_end(&running->input);
    close_end(&running->output);
    close_end(&running->messages);
    close_end(&running->failure);
}

static void close_theirs(child_ends *ends)
{
    close_end(&ends->input);
    close_end(&ends->output);
    close_end(&ends->messages);
    close_end(&ends->failure);
}

static bool keep_from_children(int descriptor)
{
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

static bool open_pipe(int *reading, int *writing)
{
    int ends[2];
    if (pipe(ends) != 0) {
        return false;
    }
    *reading = ends[0];
    *writing = ends[1];
    return keep_from_children(ends[0]) && keep_from_children(ends[1]);
}

static bool open_input(int *reading, int *writing)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) {
        return false;
    }
    *reading = ends[0];
    *writing = ends[1];
    return keep_from_children(ends[0]) && keep_from_children(ends[1]) &&
           fcntl(*writing, F_SETFL, O_NONBLOCK) == 0;
}

static bool open_streams(child *running, child_ends *ends)
{
    return open_input(&ends->input, &running->input) &&
           open_pipe(&running->output, &ends->output) &&
           open_pipe(&running->messages, &ends->messages) &&
           open_pipe(&running->failure, &ends->failure);
}

static void limit_resource(int resource, rlim_t limit)
{
    struct rlimit now;
    if (limit > 0 && getrlimit(resource, &now) == 0) {
        if (now.rlim_max != RLIM_INFINITY && limit > now.rlim_max) {
            limit = now.rlim_max;
        }
        setrlimit(resource, &(struct rlimit){limit, limit});
    }
}

static void limit_child(const dm_run_limits *limits)
{
    if (limits->time_s > 0) {
        limit_resource(RLIMIT_CPU, (rlim_t)limits->time_s + 1);
    }
    limit_resource(RLIMIT_AS, limits->memory_bytes);
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
}

/* Whatever the caller ignores or blocks is no business of the child. */
static void reset_signals(void)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    static const int signals[] = {SIGPIPE, SIGINT, SIGTERM, SIGXCPU};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        signal(signals[i], SIG_DFL);
    }
}

/* Between fork and exec: nothing that allocates or locks. The ends move above
 * the standard streams first, should one have the place of another. */
static void become_program(const child_ends *ends, const char *const *arguments,
                           const dm_run_limits *limits)
{
    int above = STDERR_FILENO + 1;
    int failure = fcntl(ends->failure, F_DUPFD_CLOEXEC, above);
    int input = fcntl(ends->input, F_DUPFD_CLOEXEC, above);
    int output = fcntl(ends->output, F_DUPFD_CLOEXEC, above);
    int messages = fcntl(ends->messages, F_DUPFD_CLOEXEC, above);
    setpgid(0, 0);
    reset_signals();
    if (dup2(input, STDIN_FILENO) != NONE &&
        dup2(output, STDOUT_FILENO) != NONE &&
        dup2(messages, STDERR_FILENO) != NONE) {
        limit_child(limits);
        execvp(arguments[0], (char *const *)arguments);
    }
    int cause = errno;
    ssize_t told = write(failure, &cause, sizeof cause);
    _exit(told < 0 ? 126 : 127);
}

static bool start_child(child *running, const char *const *arguments,
                        const dm_run_limits *limits)
{
    child_ends ends = {NONE, NONE, NONE, NONE};
    bool started = open_streams(running, &ends);
    if (started) {
        running->process = fork();
        if (running->process == 0) {
            become_program(&ends, arguments, limits);
        }
        started = running->process > 0;
    }
    int cause = errno;
    close_theirs(&ends);
    errno = cause;
    return started;
}

/* The errno of a failed exec; 0 once the program runs. */
static int await_exec(child *running)
{
    int cause = 0;
    ssize_t size;
    do {
        size = read(running->failure, &cause, sizeof cause);
    } while (size < 0 && errno == EINTR);
    close_end(&running->failure);
    return size == (ssize_t)sizeof cause ? cause : 0;
}

static double read_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* A child that has read enough closes its input early; that is no failure. */
static void feed_input(child *running)
{
    const dm_buffer *text = running->fed_text;
    ssize_t size = send(running->input, text->text + running->fed,
                        text->size - running->fed, MSG_NOSIGNAL);
    if (size > 0) {
        running->fed += (size_t)size;
    }
    bool gone = size < 0 && errno != EAGAIN && errno != EINTR;
    if (gone || running->fed == text->size) {
        close_end(&running->input);
    }
}

static void collect_bytes(int *end, dm_buffer *bytes, size_t limit)
{
    char chunk[16384];
    ssize_t size = read(*end, chunk, sizeof chunk);
    if (size > 0 && (limit == 0 || bytes->size < limit)) {
        dm_buffer_add_bytes(bytes, chunk, (size_t)size);
    } else if (size == 0 || (size < 0 && errno != EINTR)) {
        close_end(end);
    }
}

static void exchange_bytes(child *running)
{
    struct pollfd polled[] = {{.fd = running->input, .events = POLLOUT},
                              {.fd = running->output, .events = POLLIN},
                              {.fd = running->messages, .events = POLLIN}};
    if (poll(polled, 3, LOOK_UP_MS) <= 0) {
        return;
    }
    dm_run_result *result = running->result;
    if (polled[0].revents) {
        feed_input(running);
    }
    if (polled[1].revents) {
        size_t most = running->limits->output_bytes;
        collect_bytes(&running->output, &result->output, most ? most + 1 : 0);
    }
    if (polled[2].revents) {
        collect_bytes(&running->messages, &result->messages, MESSAGES_SIZE);
    }
}

/* Why the child must not go on, or DM_OK. */
static dm_status judge_run(const child *running, double deadline,
                           dm_error *error)
{
    const char *name = running->name;
    const dm_run_limits *limits = running->limits;
    const dm_run_result *result = running->result;
    if (limits->interrupted && *limits->interrupted) {
        return dm_error_set(error, DM_INTERRUPTED, "interrupted");
    }
    if (result->output.failed || result->messages.failed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for what '%s' says",
                            name);
    }
    if (limits->output_bytes && result->output.size > limits->output_bytes) {
        return dm_error_set(error, DM_SYSTEM, "'%s' writes more than %zu bytes",
                            name, limits->output_bytes);
    }
    if (limits->time_s > 0 && read_clock() > deadline) {
        return dm_error_set(error, DM_SYSTEM, "'%s' takes longer than %.0f s",
                            name, limits->time_s);
    }
    return DM_OK;
}

/* Whether the child has ended by itself; `*state` is as waitpid gives it. */
static bool reap_child(const child *running, int *state)
{
    pid_t reaped = waitpid(running->process, state, WNOHANG);
    if (reaped < 0 && errno == ECHILD) {
        *state = 0; /* the caller has its children reaped unseen */
    }
    return reaped == running->process || (reaped < 0 && errno == ECHILD);
}

static void kill_child(const child *running)
{
    kill(-running->process, SIGKILL);
    kill(running->process, SIGKILL);
    while (waitpid(running->process, NULL, 0) < 0 && errno == EINTR) {
    }
}

static void pause_briefly(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
}

static dm_status attend_child(child *running, int *state, dm_error *error)
{
    double deadline = read_clock() + running->limits->time_s;
    if (running->fed_text->size == 0) {
        close_end(&running->input);
    }
    for (;;) {
        dm_status status = judge_run(running, deadline, error);
        if (status != DM_OK) {
            bool late = running->limits->time_s > 0 && read_clock() > deadline;
            running->result->end = late ? DM_RUN_TIMED_OUT : DM_RUN_FAILED;
            kill_child(running);
            return status;
        }
        if (running->output != NONE || running->messages != NONE) {
            exchange_bytes(running);
        } else if (reap_child(running, state)) {
            return DM_OK;
        } else {
            pause_briefly();
        }
    }
}

/* The first line of what the program said, safe to show. */
static void cut_messages(dm_buffer *messages)
{
    char *text = messages->text;
    if (!text) {
        return;
    }
    text[strcspn(text, "\r\n")] = '\0';
    for (char *c = text; *c; c++) {
        if ((unsigned char)*c < ' ' || *c == 0x7F) {
            *c = ' ';
        }
    }
    messages->size = strlen(text);
}

static dm_status judge_end(dm_run_result *result, const char *name, int state,
                           dm_error *error)
{
    if (WIFEXITED(state) && WEXITSTATUS(state) == 0) {
        result->end = DM_RUN_DONE;
        return DM_OK;
    }
    if (WIFSIGNALED(state) && WTERMSIG(state) == SIGXCPU) {
        result->end = DM_RUN_TIMED_OUT;
        return dm_error_set(error, DM_SYSTEM, "'%s' takes too long", name);
    }
    result->end = DM_RUN_FAILED;
    if (WIFSIGNALED(state)) {
        return dm_error_set(error, DM_SYSTEM, "'%s' died of signal %d", name,
                            WTERMSIG(state));
    }
    cut_messages(&result->messages);
    return dm_error_set(error, DM_SYSTEM, "'%s' failed with %d%s%s", name,
                        WEXITSTATUS(state),
                        result->messages.size > 0 ? ": " : "",
                        dm_buffer_text(&result->messages));
}

dm_status dm_run_program(dm_run_result *out, const char *const *arguments,
                         const dm_buffer *input, const dm_run_limits *limits,
                         dm_error *error)
{
    *out = (dm_run_result){.end = DM_RUN_FAILED};

    const char *name = arguments[0];
    child running = {.process = NONE,
                     .input = NONE,
                     .output = NONE,
                     .messages = NONE,
                     .failure = NONE,
                     .name = name,
                     .fed_text = input,
                     .limits = limits,
                     .result = out};
    bool started = start_child(&running, arguments, limits);
    int cause = started ? await_exec(&running) : errno;
    int state = 0;
    dm_status status;
    if (cause != 0) {
        if (started) {
            kill_child(&running);
            out->end = cause == ENOENT ? DM_RUN_NOT_FOUND : DM_RUN_FAILED;
        }
        status = dm_error_set(error, DM_SYSTEM, "cannot run '%s': %s", name,
                              strerror(cause));
    } else {
        status = attend_child(&running, &state, error);
        if (status == DM_OK) {
            status = judge_end(out, name, state, error);
        }
    }
    close_ours(&running);
    return status;
}

void dm_run_result_clear(dm_run_result *result)
{
    dm_buffer_clear(&result->output);
    dm_buffer_clear(&result->messages);
}
