#include "app/crash_note.h"

#include "meterscope_commit.h"

#include <QDateTime>
#include <QFile>
#include <QSysInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <vector>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __GLIBC__
#if __GLIBC_PREREQ(2, 34)
#define METERSCOPE_HAS_FORK_ALONE
#endif
#endif

namespace app {

namespace {

constexpr std::array signalsOfCrashes{SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
constexpr int mostCalls = 64;
constexpr std::size_t stackOfHandler = 128 * 1024; // a crash may be a full stack

// What local time is ahead of UTC, from a moment on; seconds since 1970, seconds.
struct Offset {
    long long from;
    long long ahead;
};

// All that the handler reads. It may not ask for memory, so everything is there before.
struct Prepared {
    char folder[4096];
    char path[4096];
    char *stamp; // in the path: where the time of the crash goes, "20261122-211215"
    std::array<Offset, 6> offsets; // by time; a program may run for years
    char head[1024];
    char page[64];
    char reason[256]; // of std::terminate
    volatile std::sig_atomic_t recording;
    timespec begun;
    char *restart[32]; // ends with null; empty: not started again
    char stack[stackOfHandler];
};
Prepared prepared;

void copyInto(char *to, std::size_t size, const QByteArray &text)
{
    const std::size_t count = std::min(size - 1, static_cast<std::size_t>(text.size()));
    std::memcpy(to, text.constData(), count);
    to[count] = '\0';
}

// --- What follows runs in the handler: only what signal-safety(7) allows, and backtrace(), whose library was loaded before.

void put(int file, const char *text)
{
    for (std::size_t left = std::strlen(text); left > 0;) {
        const ssize_t written = ::write(file, text, left);
        if (written <= 0)
            return;
        text += written;
        left -= static_cast<std::size_t>(written);
    }
}

void putNumber(int file, unsigned long long number, unsigned base = 10, int digits = 1)
{
    char text[32];
    char *at = text + sizeof text - 1;
    *at = '\0';
    for (; number > 0 || digits > 0; number /= base, --digits)
        *--at = "0123456789abcdef"[number % base];
    put(file, at);
}

const char *nameOf(int number)
{
    switch (number) {
    case SIGSEGV: return "SIGSEGV";
    case SIGBUS: return "SIGBUS";
    case SIGILL: return "SIGILL";
    case SIGFPE: return "SIGFPE";
    case SIGABRT: return "SIGABRT";
    default: return "?";
    }
}

// gmtime() may wait for a lock, so the calendar is computed here (days since 0000-03-01, years of 365.2425 days).
// Year, month, day, hour, minute, second.
std::array<long long, 6> calendarOf(long long seconds)
{
    const long long days = seconds / 86400 + 719468;
    const long long era = days / 146097;
    const long long dayOfEra = days - era * 146097;
    const long long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const long long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const long long shifted = (5 * dayOfYear + 2) / 153; // months since March
    const long long month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1, seconds % 86400 / 3600, seconds % 3600 / 60, seconds % 60};
}

// 2026-11-22T18:02:11Z
void putTime(int file, long long seconds)
{
    constexpr const char *behind[] = {"-", "-", "T", ":", ":", "Z"};
    const auto parts = calendarOf(seconds);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        putNumber(file, static_cast<unsigned long long>(parts[i]), 10, i == 0 ? 4 : 2);
        put(file, behind[i]);
    }
}

// The file is called after the moment of the crash, in local time: 20261122-190211.
void stampPath(long long seconds)
{
    long long ahead = 0;
    for (const Offset &offset : prepared.offsets)
        ahead = seconds >= offset.from ? offset.ahead : ahead;
    const auto parts = calendarOf(seconds + ahead);
    char *at = prepared.stamp;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int digits = i == 0 ? 4 : 2;
        long long rest = parts[i];
        for (int digit = digits - 1; digit >= 0; --digit, rest /= 10)
            at[digit] = static_cast<char>('0' + rest % 10);
        at += digits + (i == 2 ? 1 : 0);
    }
}

// The library's name without its folder: folders tell who the user is.
void putCall(int file, int position, void *address)
{
    put(file, "  #");
    putNumber(file, static_cast<unsigned long long>(position), 10, 2);
    put(file, "  ");
    Dl_info info{};
    const auto at = reinterpret_cast<unsigned long long>(address);
    if (::dladdr(address, &info) && info.dli_fname) {
        const char *slash = std::strrchr(info.dli_fname, '/');
        put(file, slash ? slash + 1 : info.dli_fname);
        put(file, "+0x");
        putNumber(file, at - reinterpret_cast<unsigned long long>(info.dli_fbase), 16);
        if (info.dli_sname) {
            put(file, "  ");
            put(file, info.dli_sname);
        }
    } else {
        put(file, "0x");
        putNumber(file, at, 16);
    }
    put(file, "\n");
}

void writeNote(int number, const siginfo_t *info)
{
    ::close(STDIN_FILENO); // where no file can be opened any more, this makes room for one
    ::mkdir(prepared.folder, 0700);
    timespec wall{};
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &wall);
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    stampPath(wall.tv_sec);
    const int file = ::open(prepared.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    put(file, prepared.head);
    put(file, "Signal: ");
    put(file, nameOf(number));
    put(file, info->si_code <= 0 ? " (sent by a program)\n" : "\n");
    put(file, "Time: ");
    putTime(file, wall.tv_sec);
    put(file, "\nRunning for: ");
    putNumber(file, static_cast<unsigned long long>(std::max<time_t>(0, now.tv_sec - prepared.begun.tv_sec)));
    put(file, " s\nPage: ");
    put(file, prepared.page);
    put(file, prepared.recording ? "\nRecording to a file: yes\n" : "\nRecording to a file: no\n");
    if (prepared.reason[0]) {
        put(file, "Reason: ");
        put(file, prepared.reason);
        put(file, "\n");
    }
    put(file, "Calls, the latest first:\n");
    void *calls[mostCalls];
    const int count = ::backtrace(calls, mostCalls);
    for (int i = 0; i < count; ++i)
        putCall(file, i, calls[i]);
    ::fsync(file);
    ::close(file);
}

// The new program waits until this one has let go of the data folder.
void startAgain()
{
    if (!prepared.restart[0])
        return;
#ifdef METERSCOPE_HAS_FORK_ALONE
    const pid_t child = ::_Fork(); // without the handlers of pthread_atfork, which may wait for a lock
#else
    const pid_t child = ::fork();
#endif
    if (child != 0)
        return;
    constexpr int firstOfOurs = 3;
    constexpr int mostFiles = 1024;
    for (int file = firstOfOurs; file < mostFiles; ++file) // ports and locks
        ::close(file);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execv(prepared.restart[0], prepared.restart);
    ::_exit(127);
}

void onSignal(int number, siginfo_t *info, void *)
{
    writeNote(number, info);
    startAgain();
    ::raise(number); // comes as usual when this returns: whoever waits for the program learns how it ended
}

// --- End of what runs in the handler.

[[noreturn]] void onTerminate()
{
    if (const std::type_info *type = abi::__cxa_current_exception_type()) {
        int status = 0;
        char *const name = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
        copyInto(prepared.reason, sizeof prepared.reason, QByteArrayLiteral("uncaught exception ") + (name ? name : type->name())); // not what(), which may name a file
        std::free(name);
    }
    std::abort();
}

// The offset of this moment, then what follows it; what is left of the table repeats the last.
std::array<Offset, 6> offsetsFrom(const QDateTime &now)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    std::array<Offset, 6> offsets{};
    offsets.fill({0, zone.offsetFromUtc(now)});
    QDateTime at = now;
    for (std::size_t i = 1; i < offsets.size(); ++i) {
        const auto next = zone.nextTransition(at);
        offsets[i] = next.atUtc.isValid() ? Offset{next.atUtc.toSecsSinceEpoch(), next.offsetFromUtc} : offsets[i - 1];
        at = next.atUtc.isValid() ? next.atUtc : at;
    }
    return offsets;
}

void freeRestart()
{
    for (char *&argument : prepared.restart) {
        std::free(argument);
        argument = nullptr;
    }
}

} // namespace

CrashNote::CrashNote(const QString &folder, const QStringList &restart)
{
    const QByteArray place = QFile::encodeName(folder) + "/crash-";
    const QByteArray behind = '-' + QByteArray::number(::getpid()) + newNote.toLatin1();
    constexpr const char *noTime = "00000000-000000";
    copyInto(prepared.folder, sizeof prepared.folder, QFile::encodeName(folder));
    copyInto(prepared.path, sizeof prepared.path, place + noTime + behind);
    // A path that does not fit has no place for the time either; no such file can be opened.
    prepared.stamp = prepared.path + std::min<std::size_t>(static_cast<std::size_t>(place.size()), sizeof prepared.path - std::strlen(noTime) - 1);
    prepared.offsets = offsetsFrom(QDateTime::currentDateTimeUtc());
    const QByteArray commit = METERSCOPE_COMMIT;
    copyInto(prepared.head, sizeof prepared.head,
             "Meterscope " METERSCOPE_VERSION + (commit.isEmpty() ? QByteArray() : " (" + commit + ')') + " crashed.\n" + "System: " + QSysInfo::prettyProductName().toLatin1() + ", "
                 + QSysInfo::kernelType().toLatin1() + ' ' + QSysInfo::kernelVersion().toLatin1() + ", " + QSysInfo::currentCpuArchitecture().toLatin1() + ", Qt " + qVersion() + '\n');
    ::clock_gettime(CLOCK_MONOTONIC, &prepared.begun);
    freeRestart();
    constexpr qsizetype most = sizeof prepared.restart / sizeof prepared.restart[0] - 1;
    for (qsizetype i = 0; i < std::min(most, restart.size()); ++i)
        prepared.restart[i] = ::strdup(QFile::encodeName(restart.at(i)).constData());
    void *calls[1];
    ::backtrace(calls, 1); // loads what it needs
#if !defined(__SANITIZE_ADDRESS__)
    stack_t stack{};
    stack.ss_sp = prepared.stack;
    stack.ss_size = sizeof prepared.stack;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_sigaction = &onSignal;
    action.sa_flags = static_cast<int>(SA_SIGINFO | SA_ONSTACK | SA_RESETHAND);
    for (const int number : signalsOfCrashes)
        ::sigaction(number, &action, nullptr);
    std::set_terminate(&onTerminate);
#endif
}

CrashNote::~CrashNote()
{
    for (const int number : signalsOfCrashes)
        std::signal(number, SIG_DFL);
    freeRestart();
}

void CrashNote::sayPage(const QString &page)
{
    copyInto(prepared.page, sizeof prepared.page, page.toLatin1());
}

void CrashNote::sayRecording(bool recording)
{
    prepared.recording = recording ? 1 : 0;
}

} // namespace app
