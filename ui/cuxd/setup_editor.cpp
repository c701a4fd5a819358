#include "ui/cuxd/setup_editor.h"

#include "ui/cuxd/setup_colours.h"
#include "ui/cuxd/setup_completion.h"
#include "ui/cuxd/setup_tips.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QToolTip>
#include <QUndoStack>

#include <algorithm>

namespace ui {

// Only hands on what the editor has found out about the whole text.
class SetupHighlighter : public QSyntaxHighlighter {
public:
    explicit SetupHighlighter(SetupEditor *editor) : QSyntaxHighlighter(editor->document()), m_editor(editor) {}

protected:
    void highlightBlock(const QString &) override
    {
        for (const SetupEditor::Run &run : m_editor->runsOf(currentBlock().blockNumber())) {
            for (int i = run.begin; i < run.begin + run.length; ++i) {
                QTextCharFormat format = this->format(i);
                format.merge(run.format);
                setFormat(i, 1, format);
            }
        }
    }

private:
    SetupEditor *m_editor;
};

namespace {

class NumberArea : public QWidget {
public:
    explicit NumberArea(SetupEditor *editor) : QWidget(editor), m_editor(editor) {}
    QSize sizeHint() const override { return {m_editor->numberWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintNumbers(event); }

private:
    SetupEditor *m_editor;
};

constexpr int mostCompletions = 12;

} // namespace

SetupEditor::SetupEditor(SetupDocument *document, QWidget *parent)
    : QPlainTextEdit(parent), m_setup(document), m_highlighter(new SetupHighlighter(this)), m_numbers(new NumberArea(this)), m_completer(new QCompleter(this)),
      m_completions(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("setupEditor"));
    setUndoRedoEnabled(false); // the document's undo goes over the form, too, and wipes what it keeps
    setLineWrapMode(NoWrap);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    m_completer->setWidget(this);
    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostCompletions);
    m_completer->popup()->setObjectName(QStringLiteral("setupCompletions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SetupEditor::insertCompletion);
    connect(this, &QPlainTextEdit::textChanged, this, &SetupEditor::takeEdit);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SetupEditor::onCursor);
    connect(m_setup, &SetupDocument::changed, this, &SetupEditor::render);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(numberWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    dress();
    render();
}

void SetupEditor::dress()
{
    const QFont wanted = hexFont(parentWidget() ? parentWidget()->font() : font());
    if (font() != wanted)
        setFont(wanted);
    setTabStopDistance(4 * QFontMetricsF(wanted).horizontalAdvance(QLatin1Char(' ')));
    setViewportMargins(numberWidth(), 0, 0, 0);
}

void SetupEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

// What the user did to the shown text becomes an edit of the setup.
void SetupEditor::takeEdit()
{
    if (m_rendering)
        return;
    QString edited = document()->toRawText();
    edited.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    const auto edit = m_shown.editTo(edited, m_setup->text().lineEnd(), [this](std::string_view mask) { return m_setup->unmask(mask); });
    if (!edit)
        return;
    if (!edit->isPossible) {
        render();
        emit refused();
        return;
    }
    const bool byHand = edit->typed <= 1;
    const std::size_t behind = m_shown.byteAfter(*edit, textCursor().position(), static_cast<int>(edited.size()));
    m_open = byHand ? std::optional(behind) : std::nullopt;
    const cuxd::SetupText after = m_setup->text().replaced(edit->span, edit->by);
    if (byHand)
        m_setup->type(after, [] { return tr("typing"); }, behind);
    else
        m_setup->edit(after, [] { return tr("pasting"); });
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_shown.shownAt(behind));
    setTextCursor(cursor);
    if (byHand && edit->typed == 1 && !edit->by.empty() && (edit->by.back() == ':' || edit->by.back() == '='))
        complete();
}

// Shows the setup as it is now, with as little change as possible.
void SetupEditor::render()
{
    const std::size_t cursor = m_shown.text().isEmpty() ? 0 : m_shown.byteAt(std::min(textCursor().position(), static_cast<int>(m_shown.text().size())));
    m_shown = ShownSetup(m_setup->text(), !m_revealed, m_open);
    m_lines.clear();
    std::size_t begin = 0;
    const std::string_view text = m_setup->text().format();
    for (std::size_t newline = text.find('\n'); ; newline = text.find('\n', begin)) {
        m_lines.push_back(begin);
        if (newline == std::string_view::npos)
            break;
        begin = newline + 1;
    }
    markFindings();
    m_rendering = true;
    replaceShown(m_shown.text());
    m_highlighter->rehighlight();
    QTextCursor place = textCursor();
    if (!hasFocus() || place.position() > m_shown.text().size()) {
        place.setPosition(m_shown.shownAt(std::min(cursor, m_setup->text().format().size())));
        setTextCursor(place);
    }
    m_rendering = false;
}

void SetupEditor::replaceShown(const QString &text)
{
    QString now = document()->toRawText();
    now.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    if (now == text)
        return;
    const int shorter = static_cast<int>(std::min(now.size(), text.size()));
    const int begin = static_cast<int>(std::mismatch(now.begin(), now.begin() + shorter, text.begin()).first - now.begin());
    int same = 0;
    while (same < shorter - begin && now[now.size() - 1 - same] == text[text.size() - 1 - same])
        ++same;
    QTextCursor cursor(document());
    cursor.setPosition(begin);
    cursor.setPosition(static_cast<int>(now.size()) - same, QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - same - begin));
}

std::size_t SetupEditor::byteOf(const cuxd::Place &place) const
{
    const std::size_t line = std::min<std::size_t>(place.line - 1, m_lines.size() - 1);
    return std::min(m_lines[line] + place.column - 1, m_setup->text().format().size());
}

void SetupEditor::markFindings()
{
    const QString &text = m_shown.text();
    std::vector<int> blocks{0};
    for (qsizetype i = text.indexOf(QLatin1Char('\n')); i >= 0; i = text.indexOf(QLatin1Char('\n'), i + 1))
        blocks.push_back(static_cast<int>(i) + 1);
    m_runs.assign(blocks.size(), {});
    const auto add = [&](cuxd::Span span, const QTextCharFormat &format, bool atLeastOne) {
        int begin = m_shown.shownAt(span.begin);
        int end = m_shown.shownAt(span.end());
        for (const ShownSetup::Cover &cover : m_shown.covers()) {
            if (cover.span.begin < span.end() && span.end() <= cover.span.end())
                end = std::max(end, cover.end); // the mask as a whole
        }
        if (atLeastOne && end == begin)
            ++end;
        if (atLeastOne && (begin >= text.size() || text[begin] == QLatin1Char('\n')) && begin > 0 && text[begin - 1] != QLatin1Char('\n'))
            --begin; // something is missing here: mark what stands before
        auto block = std::upper_bound(blocks.begin(), blocks.end(), begin) - blocks.begin() - 1;
        for (; begin < end && block < static_cast<std::ptrdiff_t>(blocks.size()); ++block) {
            const auto number = static_cast<std::size_t>(block);
            const int blockEnd = number + 1 < blocks.size() ? blocks[number + 1] - 1 : static_cast<int>(text.size());
            if (std::min(end, blockEnd) > begin)
                m_runs[number].push_back({begin - blocks[number], std::min(end, blockEnd) - begin, format});
            begin = blockEnd + 1;
        }
    };
    for (const ColouredSpan &coloured : colouredSpans(m_setup->text(), m_setup->reading())) {
        QTextCharFormat format;
        format.setForeground(color(tokenOf(coloured.part), palette()));
        if (coloured.part == SetupPart::Secret)
            format.setBackground(hoverGround(palette()));
        add(coloured.span, format, false);
    }
    for (const cuxd::Finding &finding : m_setup->reading().findings) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(color(cuxd::severityOf(finding.fault) == cuxd::Severity::Error ? Token::Bad : Token::Warn, palette()));
        add({byteOf(finding.place), finding.place.length}, format, true);
    }
}

std::vector<SetupEditor::Run> SetupEditor::runsOf(int block) const
{
    return static_cast<std::size_t>(block) < m_runs.size() ? m_runs[static_cast<std::size_t>(block)] : std::vector<Run>();
}

void SetupEditor::setRevealed(bool revealed)
{
    if (m_revealed == revealed)
        return;
    m_revealed = revealed;
    m_open.reset();
    render();
}

void SetupEditor::goTo(const cuxd::Place &place)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_shown.shownAt(byteOf(place)));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus();
}

// The cursor leaves the key that was typed: it is covered.
void SetupEditor::closeOpenKey()
{
    if (!m_open)
        return;
    m_open.reset();
    const int before = textCursor().position();
    const std::size_t byte = m_shown.byteAt(std::min(before, static_cast<int>(m_shown.text().size())));
    render();
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_shown.shownAt(byte));
    setTextCursor(cursor);
}

void SetupEditor::onCursor()
{
    if (m_rendering || !m_open)
        return;
    const int at = textCursor().position();
    if (at > m_shown.text().size())
        return; // in the middle of an edit
    QString now = document()->toRawText();
    now.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    if (now != m_shown.text())
        return;
    const std::size_t byte = m_shown.byteAt(at);
    for (const cuxd::Secret &secret : cuxd::secretsIn(m_setup->text())) {
        const bool holdsOpen = *m_open >= secret.span.begin && *m_open <= secret.span.end();
        if (holdsOpen && byte >= secret.span.begin && byte <= secret.span.end())
            return; // still inside
    }
    closeOpenKey();
}

void SetupEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        closeOpenKey();
}

QString SetupEditor::tipAtPosition(int shown) const
{
    if (shown < 0 || shown >= m_shown.text().size())
        return {};
    return tipAt(m_setup->text(), m_setup->reading(), m_shown.byteAt(shown));
}

bool SetupEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const QPoint inside = viewport()->mapFrom(this, help->pos());
        const QTextCursor cursor = cursorForPosition(inside);
        const bool onText = inside.x() >= 0 && cursorRect(cursor).adjusted(-12, 0, 12, 0).contains(inside);
        int at = cursor.position();
        if (cursorRect(cursor).x() > inside.x())
            --at; // the nearest gap between characters is behind the one pointed at
        const QString tip = onText ? tipAtPosition(at) : QString();
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void SetupEditor::keyPressEvent(QKeyEvent *event)
{
    const bool choosing = m_completer->popup()->isVisible();
    if (choosing && (event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the list's
        return;
    }
    if (event->matches(QKeySequence::Undo)) {
        m_open.reset();
        m_setup->undoStack()->undo();
        return;
    }
    if (event->matches(QKeySequence::Redo)) {
        m_open.reset();
        m_setup->undoStack()->redo();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        complete();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (choosing)
        complete();
}

void SetupEditor::complete()
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const std::string tty = before.section(QLatin1Char('='), 1).section(QLatin1Char(':'), 0, 0).trimmed().toStdString();
    const auto free = cuxd::stickSetup(m_setup->reading(), tty).freeSlot();
    m_completions->clear();
    for (const SetupCompletion &completion : completionsFor(before, m_input, free.value_or(0))) {
        auto *item = new QStandardItem(completion.shown);
        item->setData(completion.inserted, Qt::UserRole);
        item->setData(completion.replaced, Qt::UserRole + 1);
        m_completions->appendRow(item);
    }
    if (m_completions->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(QString());
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setLeft(place.left() + numberWidth());
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 32);
    m_completer->complete(place);
}

void SetupEditor::insertCompletion(const QModelIndex &index)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    for (int i = 0; i < index.data(Qt::UserRole + 1).toInt(); ++i)
        cursor.deletePreviousChar();
    cursor.insertText(index.data(Qt::UserRole).toString());
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void SetupEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const auto add = [&menu](const QString &text, bool enabled, auto act) {
        QAction *action = menu.addAction(text);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, &menu, act);
    };
    const bool selected = textCursor().hasSelection();
    add(tr("&Undo"), m_setup->undoStack()->canUndo(), [this] { m_setup->undoStack()->undo(); });
    add(tr("&Redo"), m_setup->undoStack()->canRedo(), [this] { m_setup->undoStack()->redo(); });
    menu.addSeparator();
    add(tr("Cu&t"), selected, [this] { cut(); });
    add(tr("&Copy"), selected, [this] { copy(); });
    add(tr("&Paste"), canPaste(), [this] { paste(); });
    menu.addSeparator();
    add(tr("Select &all"), true, [this] { selectAll(); });
    menu.exec(event->globalPos());
}

int SetupEditor::numberWidth() const
{
    const auto digits = static_cast<int>(QString::number(std::max(99, blockCount())).size());
    return digits * QFontMetrics(font()).horizontalAdvance(QLatin1Char('9')) + 2 * gap;
}

void SetupEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(QRect(inside.left(), inside.top(), numberWidth(), inside.height()));
}

void SetupEditor::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), color(Token::Surface, palette()));
    painter.fillRect(QRect(m_numbers->width() - 1, event->rect().top(), 1, event->rect().height()), color(Token::Line, palette()));
    painter.setFont(font());
    painter.setPen(color(Token::Secondary, palette()));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        if (block.isVisible() && place.bottom() >= event->rect().top()) {
            painter.drawText(QRectF(0, place.top(), m_numbers->width() - gap, QFontMetrics(font()).height()), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(block.blockNumber() + 1));
        }
    }
}

} // namespace ui
