#pragma once

#include "ui/cuxd/cuxd_input.h"
#include "ui/cuxd/setup_document.h"
#include "ui/cuxd/shown_setup.h"

#include <QPlainTextEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace ui {

class SetupHighlighter;

// The setup as text: line numbers, colours, errors underlined, what a part means in its tool tip, completion. Keys are covered; the one
// that is being typed is shown until the cursor leaves it. What is typed goes into the document, which undoes it, too.
class SetupEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SetupEditor(SetupDocument *document, QWidget *parent = nullptr);

    void setInput(const CuxdInput &input) { m_input = input; }
    // Keys in full, until `setRevealed(false)`.
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    // Puts the cursor on a finding.
    void goTo(const cuxd::Place &place);
    [[nodiscard]] const ShownSetup &shown() const { return m_shown; }
    [[nodiscard]] QString tipAtPosition(int shown) const;
    // What the colours and underlines of a line are made of; position and length in the block.
    struct Run {
        int begin = 0;
        int length = 0;
        QTextCharFormat format;
    };
    [[nodiscard]] std::vector<Run> runsOf(int block) const;

    [[nodiscard]] int numberWidth() const;
    void paintNumbers(QPaintEvent *event);
    [[nodiscard]] QCompleter *completions() const { return m_completer; }
    void complete();

signals:
    // A character that a setup in Latin-1 cannot hold was typed, and not taken.
    void refused();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeEdit();
    void render();
    void replaceShown(const QString &text);
    void markFindings();
    void closeOpenKey();
    void onCursor();
    void insertCompletion(const QModelIndex &index);
    void dress();
    [[nodiscard]] std::size_t byteOf(const cuxd::Place &place) const;

    SetupDocument *m_setup;
    CuxdInput m_input;
    ShownSetup m_shown;
    SetupHighlighter *m_highlighter;
    QWidget *m_numbers;
    QCompleter *m_completer;
    QStandardItemModel *m_completions;
    std::vector<std::vector<Run>> m_runs; // by block
    std::vector<std::size_t> m_lines;     // bytes where each line begins
    std::optional<std::size_t> m_open;    // a byte of the key that is being typed
    bool m_revealed = false;
    bool m_rendering = false;
};

} // namespace ui
