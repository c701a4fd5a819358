#pragma once

#include <QString>
#include <QStringList>

namespace app {

// Writes down where the program was when it crashes, and starts it again: SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT (thus also std::terminate
// and Qt's fatal messages). The note is a text for people: version, commit, signal, time, page, the calls that led there as name of the
// library and offset. It holds no path, no byte of a telegram and no key: everything in it is written from memory that was filled before,
// and nothing in it comes from there. One at a time in a program; what a signal may touch has to be global.
class CrashNote {
public:
    // `folder`: where notes go; made when there is one. `restart`: the program and its arguments; empty: it is not started again.
    CrashNote(const QString &folder, const QStringList &restart);
    ~CrashNote(); // from here on a crash leaves no note
    CrashNote(const CrashNote &) = delete;
    CrashNote &operator=(const CrashNote &) = delete;

    // For the note's text. `page`: its name in English, as "Consumption".
    static void sayPage(const QString &page);
    static void sayRecording(bool recording);
};

// The ending of a note that nobody was told of yet, and of one that somebody was.
inline const QString newNote = QStringLiteral(".new");
inline const QString toldNote = QStringLiteral(".txt");

} // namespace app
