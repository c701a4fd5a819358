#pragma once

#include "core/cuxd/setup_edit.h"
#include "core/cuxd/ttyinit.h"
#include "ui/spoken.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QUndoStack;

namespace ui {

// The one CUxD setup that is being worked on: the text editor, the form and the export show it and change it, and one undo goes over all
// of them. Every state is kept in memory that wipes itself. Beside it the cuxd.ini that was loaded, for comparison.
class SetupDocument : public QObject {
    Q_OBJECT

public:
    explicit SetupDocument(QObject *parent = nullptr);

    [[nodiscard]] const cuxd::SetupText &text() const { return m_text; }
    // What TTYINIT lines it has, and what is wrong with it.
    [[nodiscard]] const cuxd::TtyinitReading &reading() const { return m_reading; }
    // The cuxd.ini that was loaded, as it lies on disk; empty without one.
    [[nodiscard]] const cuxd::SetupText &base() const { return m_base; }
    [[nodiscard]] bool hasBase() const { return !m_baseName.isEmpty(); }
    [[nodiscard]] QString baseName() const { return m_baseName; }
    [[nodiscard]] QUndoStack *undoStack() const { return m_undo; }

    // A cuxd.ini is loaded: the work begins with it.
    void load(const cuxd::SetupText &base, const QString &name);
    void unload();
    // The state that work begins with, when nothing has been done yet: cannot be undone.
    void begin(const cuxd::SetupText &text);
    // `what` names the step in the menu and never holds a part of the text. Nothing happens when the text is the same.
    void edit(const cuxd::SetupText &text, const Spoken &what);
    // The same for one character after the other at `at` bytes: steps that follow each other become one.
    void type(const cuxd::SetupText &text, const Spoken &what, std::size_t at);

    // Keys that a mask in the text may stand for, besides those that are or were in it.
    void setKnownKeys(const std::vector<crypto::Key> &keys);
    // 32 digits, or nothing when no key or more than one has this mask.
    [[nodiscard]] bytes::SecretString unmask(std::string_view mask) const;

signals:
    void changed();
    void baseChanged();

private:
    friend class SetupStep;
    void put(const cuxd::SetupText &text);
    void rememberKeys();

    cuxd::SetupText m_text;
    cuxd::TtyinitReading m_reading;
    cuxd::SetupText m_base;
    QString m_baseName;
    QUndoStack *m_undo;
    std::vector<crypto::Key> m_known;
    std::vector<crypto::Key> m_seen;
};

} // namespace ui
