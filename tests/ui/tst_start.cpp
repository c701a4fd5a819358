// How the program begins and ends: crash and restart, a second start, ends from outside, files that are broken.
#include "app/composition.h"
#include "app/crash_reports.h"
#include "app/door.h"
#include "app/settings_file.h"
#include "core/settings/keys.h"
#include "ui/help/crash_dialog.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using app::Call;
using app::Door;

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Of a program that was started by another one: who holds the lock of the data folder, and nobody else.
qint64 holderOf(const QString &dataDir)
{
    const QString lock = QFileInfo(dataDir + QStringLiteral("/window.lock")).canonicalFilePath();
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        const QString files = QStringLiteral("/proc/%1/fd").arg(process);
        for (const QFileInfo &file : QDir(files).entryInfoList(QDir::Files | QDir::System)) {
            if (file.symLinkTarget() == lock)
                return process.toLongLong();
        }
    }
    return 0;
}

} // namespace

class TestStart : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    // The help and what is wrong with the options come in the language asked for, without a window.
    void helpSpeaksTheLanguageAskedFor_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::addRow("help in German") << QStringList{"--lang", "de", "--help"} << "Den eingebauten Demo-Stick benutzen. Messwerte in einem FILE beenden ihn";
        QTest::addRow("help in English") << QStringList{"--lang=en", "--help"} << "Use the built-in demo stick. Readings in a FILE end it: they go into your own history";
        QTest::addRow("theme, in German") << QStringList{"--lang", "de", "--theme", "pink"} << "--theme ist light, dark oder system, nicht „pink“.";
        QTest::addRow("misspelt option") << QStringList{"--lang", "en", "--prot", "x"} << "meterscope has no option --prot. Did you mean “--port”?";
        QTest::addRow("misspelt option, in German") << QStringList{"--lang", "de", "--prot", "x"} << "meterscope kennt keine Option --prot. Meinten Sie „--port“?";
        QTest::addRow("no value, in German") << QStringList{"--lang", "de", "--port"} << "--port braucht einen Wert: --port PORT";
        QTest::addRow("value of a flag, in German") << QStringList{"--lang", "de", "--demo=7"} << "--demo nimmt keinen Wert.";
    }
    void helpSpeaksTheLanguageAskedFor()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(METERSCOPE_PROGRAM), arguments);
        QVERIFY(program.waitForFinished());
        const QString said = QString::fromUtf8(program.readAll()).simplified(); // the help breaks its lines
        QVERIFY2(said.contains(says), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral(METERSCOPE_PROGRAM)), qPrintable(said));
    }

    void cleanup()
    {
        for (const std::unique_ptr<QProcess> &process : m_programs) {
            process->kill();
            process->waitForFinished();
        }
        m_programs.clear();
    }

    // --- A second start

    void callsTravelWhole()
    {
        const Call call{{QStringLiteral("/tmp/ä ö/ü\n.txt"), QStringLiteral("/b")}, QStringLiteral("/dev/ttyUSB0"), true, "token"};
        const auto back = app::callFrom(app::toBytes(call));
        QVERIFY(back);
        QVERIFY(*back == call);
        for (const char *foreign : {"", "\n", "[]\n", "{\n", "\xff\xfe\n", "12\n"})
            QVERIFY2(!app::callFrom(foreign), foreign);
        const auto odd = app::callFrom(R"({"files":["relative",7,"/absolute"],"demo":"yes","port":[]})");
        QVERIFY(odd);
        QCOMPARE(odd->files, QStringList{QStringLiteral("/absolute")});
        QVERIFY(!odd->demo);
    }

    void theSecondStartRaisesTheFirstWindow()
    {
        QProcess &first = startProgram({QStringLiteral("--lang=en")});
        QVERIFY(listens());
        QProcess &second = startProgram({QStringLiteral("--lang=en")});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(second.readAllStandardError().contains("its window comes to the front"));
        QCOMPARE(first.state(), QProcess::Running);
        // Another folder is another house.
        const QTemporaryDir other;
        QProcess &third = start(QStringLiteral(METERSCOPE_PROGRAM), {QStringLiteral("--data-dir"), other.path()});
        QTRY_VERIFY(!contentOf(other.filePath(QStringLiteral("window.lock"))).isEmpty());
        QCOMPARE(third.state(), QProcess::Running);
        // It ends as if its window was closed, and the next one is the first.
        first.terminate();
        QVERIFY(first.waitForFinished());
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("window.conf"))));
        QProcess &fourth = startProgram({});
        QVERIFY(listens());
        QCOMPARE(fourth.state(), QProcess::Running);
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("crashes"))));
    }

    void aSecondStartHandsOverWhatItWasGiven()
    {
        Door first(m_dir->path());
        QCOMPARE(first.knock({}), Door::Answer::Open);
        QSignalSpy called(&first, &Door::called);
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("a.txt")), "x"));
        QProcess &second = startProgram({QStringLiteral("--demo"), QStringLiteral("--port"), QStringLiteral("/dev/null"), QStringLiteral("a.txt")}, m_dir->path());
        QTRY_COMPARE(called.size(), 1);
        const Call call = called[0][0].value<Call>();
        QCOMPARE(call.files, QStringList{QDir(m_dir->path()).canonicalPath() + QStringLiteral("/a.txt")});
        QCOMPARE(call.port, QStringLiteral("/dev/null"));
        QVERIFY(call.demo);
        QTRY_COMPARE(second.state(), QProcess::NotRunning);
        QCOMPARE(second.exitCode(), 0);
    }

    void aCallOpensFilesAndTheDemo()
    {
        app::Composition &house = open();
        house.window().setWindowState(Qt::WindowMinimized);
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("keys.txt")), "51601328 000102030405060708090A0B0C0D0E0F Gas\n"));
        house.answer({{m_dir->filePath(QStringLiteral("keys.txt"))}, {}, true, {}});
        QVERIFY(!house.window().isMinimized());
        QVERIFY(house.window().isVisible());
        QVERIFY(house.demoStick());
        QTRY_VERIFY(QApplication::activeModalWidget() || !house.window().findChildren<QDialog *>().isEmpty());
    }

    void aKilledProgramLocksNobodyOut()
    {
        QProcess &first = startProgram({});
        QVERIFY(listens());
        const QByteArray address = contentOf(m_dir->filePath(QStringLiteral("window.lock")));
        first.kill();
        QVERIFY(first.waitForFinished());
        QCOMPARE(contentOf(m_dir->filePath(QStringLiteral("window.lock"))), address); // it could not tidy up
        Door door(m_dir->path());
        QCOMPARE(door.knock({}), Door::Answer::Open);
        QVERIFY(!QFile::exists(QFile::decodeName(address.trimmed()))); // its socket is gone
    }

    void whoHoldsTheFolderAndIsSilentIsNamed()
    {
        Door first(m_dir->path());
        QCOMPARE(first.knock({}), Door::Answer::Open); // and does not look at its events from here on
        Door second(m_dir->path());
        QCOMPARE(second.knock({}, 300), Door::Answer::Silent);
    }

    // An address that leads to somebody else's socket, to none, or is nonsense.
    void foreignAddresses_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("nobody there") << QByteArray("/tmp/meterscope-nobody/door\n");
        QTest::newRow("nonsense") << QByteArray("\0\xff\n../..", 8);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("long") << QByteArray(100'000, 'x');
    }
    void foreignAddresses()
    {
        QFETCH(const QByteArray, address);
        const QString lock = m_dir->filePath(QStringLiteral("window.lock"));
        {
            Door first(m_dir->path());
            QCOMPARE(first.knock({}), Door::Answer::Open);
            QVERIFY(writeFile(lock, address));
            Door second(m_dir->path());
            QCOMPARE(second.knock({}, 200), Door::Answer::Silent);
        }
        Door third(m_dir->path());
        QCOMPARE(third.knock({}), Door::Answer::Open);
    }

    void whatIsNoCallIsNotObeyed()
    {
        Door door(m_dir->path());
        QCOMPARE(door.knock({}), Door::Answer::Open);
        QSignalSpy called(&door, &Door::called);
        for (const QByteArray &foreign : {QByteArray("GET / HTTP/1.1\n"), QByteArray(3 * 1024 * 1024, 'x')}) {
            QLocalSocket socket;
            QSignalSpy gone(&socket, &QLocalSocket::disconnected);
            socket.connectToServer(QFile::decodeName(contentOf(m_dir->filePath(QStringLiteral("window.lock"))).trimmed()));
            QVERIFY(socket.waitForConnected());
            socket.write(foreign);
            QTRY_COMPARE(gone.size(), 1);
        }
        QCOMPARE(called.size(), 0);
    }

    void aFolderThatCannotBeLockedStopsNobody()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("window.lock"))); // where the lock should be
        Door door(m_dir->path());
        QCOMPARE(door.knock({}), Door::Answer::Open);
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("file")), "x"));
        Door nowhere(m_dir->filePath(QStringLiteral("file/folder")));
        QCOMPARE(nowhere.knock({}), Door::Answer::Open);
    }

    // --- Crashes

    void aCrashLeavesANoteAndStartsAgain_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("segmentation fault") << SIGSEGV << QByteArray("SIGSEGV");
        QTest::newRow("abort") << SIGABRT << QByteArray("SIGABRT");
    }
    void aCrashLeavesANoteAndStartsAgain()
    {
        QFETCH(const int, number);
        QFETCH(const QByteArray, name);
        const QByteArray secret = "00112233445566778899AABBCCDDEEFF";
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("keys-of-anna.txt")), "51601328 " + secret + " Gas\n"));
        QProcess &first = startProgram({QStringLiteral("--demo"), m_dir->filePath(QStringLiteral("keys-of-anna.txt"))});
        QVERIFY(listens());
        const qint64 id = first.processId();
        const qint64 begun = QDateTime::currentSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > begun); // so that the beginning cannot pass for the crash
        ::kill(static_cast<pid_t>(id), number);
        QVERIFY(first.waitForFinished());
        QCOMPARE(first.exitStatus(), QProcess::CrashExit); // who started it learns the truth
        const qint64 restarted = restartedProgram(id);
        QVERIFY(restarted > 0);
        ::kill(static_cast<pid_t>(restarted), SIGKILL); // it asks before it opens anything; nobody answers here
        QTRY_COMPARE(::kill(static_cast<pid_t>(restarted), 0), -1);

        const QStringList notes = QDir(m_dir->filePath(QStringLiteral("crashes"))).entryList(QDir::Files);
        QCOMPARE(notes.size(), 1);
        const QString path = m_dir->filePath(QStringLiteral("crashes/")) + notes[0];
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray text = contentOf(path);
        QVERIFY(text.startsWith("Meterscope " METERSCOPE_VERSION));
        QVERIFY(text.contains("Signal: " + name));
        QVERIFY(text.contains("Running for: "));
        QVERIFY(QRegularExpression(QStringLiteral("^Page: [A-Z][a-z]+$"), QRegularExpression::MultilineOption).match(QString::fromUtf8(text)).hasMatch());
        QVERIFY(QRegularExpression(QStringLiteral("^Time: 20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-6]\\dZ$"), QRegularExpression::MultilineOption).match(QString::fromUtf8(text)).hasMatch());
        QVERIFY(QRegularExpression(QStringLiteral("^  #\\d\\d  meterscope\\+0x[0-9a-f]+"), QRegularExpression::MultilineOption).match(QString::fromUtf8(text)).hasMatch()); // whichever thread it was
        // It is called after the moment of the crash, in the user's time.
        const QString said = QRegularExpression(QStringLiteral("^Time: (.*)$"), QRegularExpression::MultilineOption).match(QString::fromUtf8(text)).captured(1);
        const QDateTime at = QDateTime::fromString(said, Qt::ISODate).toLocalTime();
        QCOMPARE(notes[0].section(QLatin1Char('.'), 0, 0), QStringLiteral("crash-%1-%2").arg(at.toString(QStringLiteral("yyyyMMdd-HHmmss"))).arg(id)); // the next start may have told of it
        // Nothing that tells who the user is or what the program knows.
        QVERIFY(!text.contains(secret) && !text.contains(secret.toLower()));
        QVERIFY(!QRegularExpression(QStringLiteral("[0-9A-Fa-f]{24}")).match(QString::fromUtf8(text).remove(QRegularExpression(QStringLiteral("_Z\\w+")))).hasMatch());
        for (const QByteArray &word : {m_dir->path().toUtf8(), QByteArray("anna"), QDir::homePath().toUtf8() + '/', QByteArray("/usr/"), QByteArray("51601328")})
            QVERIFY2(!text.contains(word), word.constData());
    }

    void aCrashWritesNoMemoryToTheDisk()
    {
        QProcess &first = startProgram({});
        QVERIFY(listens());
        const QByteArray limits = contentOf(QStringLiteral("/proc/%1/limits").arg(first.processId()));
        QVERIFY(QRegularExpression(QStringLiteral("Max core file size +1 +1 ")).match(QString::fromLatin1(limits)).hasMatch());
    }

    // Late crashes: the window comes at once, says so once, and goes on with what ran.
    void theWindowTellsOfTheLastCrash()
    {
        makeNote(3723, true);
        app::Composition &house = open();
        auto *bar = house.window().findChild<QWidget *>(QStringLiteral("crashBanner"));
        QVERIFY(bar && bar->isVisible());
        QVERIFY(bar->accessibleName().contains(QStringLiteral("crashed")));
        QVERIFY(bar->accessibleName().contains(QStringLiteral("recording goes on")));
        QTest::mouseClick(bar->findChild<QPushButton *>(QStringLiteral("noticeAction")), Qt::LeftButton);
        auto *dialog = house.window().findChild<ui::CrashDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QPlainTextEdit *>(QStringLiteral("crashReport"))->toPlainText().contains(QStringLiteral("SIGSEGV")));
        QVERIFY(dialog->findChild<QPlainTextEdit *>(QStringLiteral("crashReport"))->toPlainText().contains(QStringLiteral("QWidget::event(QEvent*)")));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("crashSafe"))->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("crashLeave")), Qt::LeftButton);
        open(); // once is enough
        QVERIFY(!m_house->window().findChild<QWidget *>(QStringLiteral("crashBanner")));
        QCOMPARE(QDir(m_dir->filePath(QStringLiteral("crashes"))).entryList({QStringLiteral("*.txt")}).size(), 1);
    }

    void theDialogOffersToGoOn_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<ui::CrashDialog::Choice>("choice");
        QTest::newRow("go on") << QStringLiteral("crashGoOn") << ui::CrashDialog::Choice::GoOn;
        QTest::newRow("without settings") << QStringLiteral("crashSafe") << ui::CrashDialog::Choice::Safe;
        QTest::newRow("quit") << QStringLiteral("crashLeave") << ui::CrashDialog::Choice::Quit;
    }
    void theDialogOffersToGoOn()
    {
        QFETCH(const QString, button);
        QFETCH(const ui::CrashDialog::Choice, choice);
        ui::CrashDialog dialog({QDateTime::currentDateTime(), 5, true, QStringLiteral("text"), m_dir->path()}, ui::CrashDialog::Kind::Asks);
        dialog.show();
        QTest::mouseClick(dialog.findChild<QPushButton *>(button), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.choice(), choice);
    }

    void onlyTheYoungestNotesStay()
    {
        app::CrashReports reports(m_dir->path());
        QVERIFY(!reports.untold());
        for (int i = 0; i < 15; ++i)
            makeNote(i, false, i);
        const auto youngest = reports.untold();
        QVERIFY(youngest);
        reports.setTold();
        QVERIFY(!reports.untold());
        QCOMPARE(QDir(reports.folder()).entryList(QDir::Files).size(), 10);
        QVERIFY(writeFile(reports.folder() + QStringLiteral("/crash-cut.new"), "Meterscope 0.")); // the disk was full
        const auto cut = reports.untold();
        QVERIFY(cut && cut->at.isValid());
    }

    // --- Files that are broken

    void brokenSettings_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<app::SettingsTrouble::Kind>("kind");
        using Kind = app::SettingsTrouble::Kind;
        QByteArray noise;
        for (int i = 0; i < 5000; ++i)
            noise += static_cast<char>((i * 7919 + i / 3) % 256);
        for (const char *name : {"meterscope.conf", "window.conf"}) {
            const QString file = QLatin1String(name);
            QTest::addRow("%s: noise", name) << file << noise << Kind::Broken;
            QTest::addRow("%s: zeros", name) << file << QByteArray(4096, '\0') << Kind::Broken; // as after a power cut
            QTest::addRow("%s: another kind of file", name) << file << QByteArray("<html>\n<body>404</body>\n") << Kind::Broken;
            QTest::addRow("%s: cut", name) << file << QByteArray("[General]\nlanguage=de\n[win") << Kind::Broken;
            QTest::addRow("%s: newer", name) << file << QByteArray("[General]\nversion=99\nlanguage=en\nlater=kept\n") << Kind::Newer;
        }
    }
    void brokenSettings()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, content);
        QFETCH(const app::SettingsTrouble::Kind, kind);
        const QString path = m_dir->filePath(file);
        QVERIFY(writeFile(path, content));
        open();
        const app::SettingsTrouble trouble = onlyTrouble();
        QCOMPARE(trouble.path, path);
        QCOMPARE(trouble.kind, kind);
        QCOMPARE(contentOf(trouble.kept), content); // nothing is lost
        m_house->settings().setValue(settings::key::theme, QStringLiteral("dark")); // and it works from here on
        m_house->settings().remember(QStringLiteral("window/folded"), true);
        const QByteArray saidOnce = bannerText().toUtf8();
        QVERIFY(saidOnce.contains(trouble.kept.toUtf8()));
        open();
        QCOMPARE(m_house->settings().value(settings::key::theme).toString(), QStringLiteral("dark"));
        if (kind == app::SettingsTrouble::Kind::Newer)
            QVERIFY(contentOf(path).contains("later=kept") && contentOf(path).contains("version=99"));
        else
            QVERIFY(m_house->settings().troubles().empty());
    }

    void settingsThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"meterscope.conf", "window.conf"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void settingsThatCannotBeRead()
    {
        QFETCH(const QString, file);
        const QString path = m_dir->filePath(file);
        QVERIFY(QDir(m_dir->path()).mkpath(file + QStringLiteral("/inside"))); // a folder in its place
        open();
        QCOMPARE(onlyTrouble().kind, app::SettingsTrouble::Kind::Unreadable);
        QVERIFY(bannerText().contains(path));
        m_house->settings().setValue(settings::key::theme, QStringLiteral("dark"));
        m_house->settings().remember(QStringLiteral("window/folded"), true);
        if (file == QLatin1String("meterscope.conf"))
            QCOMPARE(m_house->settings().value(settings::key::theme).toString(), QStringLiteral("dark")); // for this run
        m_house.reset();
        QVERIFY(QFileInfo(path + QStringLiteral("/inside")).isDir()); // it is somebody's
        if (::geteuid() == 0)
            return; // may read and write everything
        QVERIFY(QDir(path).removeRecursively());
        QVERIFY(writeFile(path, "[General]\nlanguage=de\n"));
        QVERIFY(QFile::setPermissions(path, {}));
        open();
        QCOMPARE(onlyTrouble().kind, app::SettingsTrouble::Kind::Unreadable);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        QCOMPARE(contentOf(path), QByteArray("[General]\nlanguage=de\n"));
    }

    // What else lies in the data folder.
    void brokenData_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content"); // null: a folder stands in its place
        QTest::addColumn<bool>("told");
        const QByteArray newer = "newer";
        for (const char *name : {"history.db", "telegrams.db"}) {
            QTest::addRow("%s: no database", name) << QString::fromLatin1(name) << QByteArray("this is no database at all\n").repeated(300) << true;
            QTest::addRow("%s: a folder", name) << QString::fromLatin1(name) << QByteArray() << true;
        }
        QTest::newRow("history.db: damaged") << QStringLiteral("history.db") << QByteArray("SQLite format 3\0", 16) + QByteArray(20'000, '\x5a') << true;
        QTest::newRow("history.db: newer") << QStringLiteral("history.db") << newer << true;
        QTest::newRow("keys.vault: noise") << QStringLiteral("keys.vault") << QByteArray("no vault").repeated(50) << true;
        QTest::newRow("keys.vault: a folder") << QStringLiteral("keys.vault") << QByteArray() << true;
        QTest::newRow("inverters.json: noise") << QStringLiteral("inverters.json") << QByteArray("{\"inverters\":[") << true;
        QTest::newRow("formats: noise") << QStringLiteral("formats") << QByteArray("\x01\x02 noise") << false; // learnt again by listening
        QTest::newRow("formats: a folder") << QStringLiteral("formats") << QByteArray() << false;
        QTest::newRow("recordings: a file") << QStringLiteral("recordings") << QByteArray("x") << false;
        QTest::newRow("surveys: a file") << QStringLiteral("surveys") << QByteArray("x") << false; // said when a point is to be kept
        QTest::newRow("profiles: a file") << QStringLiteral("profiles") << QByteArray("x") << false;
        QTest::newRow("crashes: a file") << QStringLiteral("crashes") << QByteArray("x") << false;
    }
    void brokenData()
    {
        QFETCH(const QString, file);
        QFETCH(QByteArray, content);
        QFETCH(const bool, told);
        const QString path = m_dir->filePath(file);
        if (content.isNull()) {
            QVERIFY(QDir().mkpath(path + QStringLiteral("/inside")));
        } else if (content == "newer") {
            open();
            QTRY_VERIFY(QFileInfo(path).size() > 0);
            m_house.reset(); // writes all it has
            content = contentOf(path);
            QVERIFY(setVersion(path, 99));
            content = contentOf(path);
        } else {
            QVERIFY(writeFile(path, content));
        }
        open();
        QVERIFY(m_house->window().isVisible());
        if (told)
            QTRY_VERIFY2(saysSomething(), qPrintable(file));
        m_house.reset();
        // What was there is there still, in its place or put aside.
        if (content.isNull())
            QVERIFY(isThere(QStringLiteral("inside")));
        else
            QVERIFY(isKept(content));
    }

private:
    QProcess &start(const QString &program, const QStringList &arguments, const QString &in = {})
    {
        auto process = std::make_unique<QProcess>();
        if (!in.isEmpty())
            process->setWorkingDirectory(in);
        process->start(program, arguments);
        m_programs.push_back(std::move(process));
        return *m_programs.back();
    }
    QProcess &startProgram(const QStringList &arguments, const QString &in = {})
    {
        return start(QStringLiteral(METERSCOPE_PROGRAM), QStringList{QStringLiteral("--data-dir"), m_dir->path()} + arguments, in);
    }
    // The first program has its window and hears who comes second.
    [[nodiscard]] bool listens() const
    {
        return QTest::qWaitFor([this] { return !contentOf(m_dir->filePath(QStringLiteral("window.lock"))).isEmpty() && QFile::exists(m_dir->filePath(QStringLiteral("history.db"))); }, 20'000);
    }
    [[nodiscard]] qint64 restartedProgram(qint64 before) const
    {
        qint64 holder = 0;
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return (holder = holderOf(m_dir->path())) > 0 && holder != before; }, 20'000);
        return holder == before ? 0 : holder;
    }
    app::Composition &open()
    {
        m_house.reset();
        app::CommandLine line;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        return *m_house;
    }
    [[nodiscard]] app::SettingsTrouble onlyTrouble() const
    {
        return m_house->settings().troubles().size() == 1 ? m_house->settings().troubles().front() : app::SettingsTrouble();
    }
    [[nodiscard]] QString bannerText() const
    {
        const auto *bar = m_house->window().findChild<QWidget *>(QStringLiteral("settingsBanner"));
        return bar && bar->isVisible() ? bar->accessibleName() : QString();
    }
    // A line above the pages, or a page, says where the trouble is.
    [[nodiscard]] bool saysSomething() const
    {
        for (const char *name : {"historyBanner", "noticeBar", "keyStorageState"}) {
            for (const QWidget *bar : m_house->window().findChildren<QWidget *>(QLatin1String(name))) {
                if (!bar->isHidden() && !bar->accessibleName().isEmpty())
                    return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool isThere(const QString &folder) const
    {
        QDirIterator all(m_dir->path(), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            all.next();
            if (all.fileName() == folder)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool isKept(const QByteArray &content) const
    {
        QDirIterator all(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            if (contentOf(all.next()) == content)
                return true;
        }
        return false;
    }
    static bool setVersion(const QString &path, int version);
    void makeNote(int runningFor, bool recording, int position = 0)
    {
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("crashes")));
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("crashes/crash-20261122-1800%1-1.new").arg(position, 2, 10, QLatin1Char('0'))),
                          "Meterscope 0.1.0 crashed.\nSignal: SIGSEGV\nTime: 2026-11-22T17:02:11Z\nRunning for: " + QByteArray::number(runningFor)
                              + " s\nPage: Consumption\nRecording to a file: " + (recording ? "yes" : "no")
                              + "\nCalls, the latest first:\n  #00  libQt6Widgets.so.6+0x1c81d7  _ZN7QWidget5eventEP6QEvent\n"));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::vector<std::unique_ptr<QProcess>> m_programs;
    std::unique_ptr<app::Composition> m_house;
};

// The number of the schema in the header of an SQLite file (file format, 1.3).
bool TestStart::setVersion(const QString &path, int version)
{
    constexpr qint64 userVersion = 60;
    QFile file(path);
    const char bytes[] = {0, 0, 0, static_cast<char>(version)};
    return file.open(QIODevice::ReadWrite) && file.seek(userVersion) && file.write(bytes, sizeof bytes) == sizeof bytes;
}

QTEST_MAIN(TestStart)
#include "tst_start.moc"
