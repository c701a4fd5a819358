#include "ui/palette/command_palette.h"

#include "ui/icons.h"
#include "ui/palette/palette_delegate.h"
#include "ui/palette/palette_model.h"
#include "ui/quiet_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize usualSize(640, 420);
constexpr int fromTop = 72;

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_field(new QLineEdit(this)), m_list(new QListView(this)),
      m_nothing(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->addAction(icon("search"), QLineEdit::LeadingPosition)->setObjectName(QStringLiteral("paletteMark"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field, whose arrow keys move here
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setModel(m_model);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    resize(usualSize);
    retranslate();
}

void CommandPalette::ask(std::vector<PaletteEntry> entries)
{
    m_model->setEntries(std::move(entries));
    m_field->clear();
    find(QString());
    place();
    show(); // not modal: it goes when another window is chosen
    raise();
    activateWindow();
    m_field->setFocus();
}

void CommandPalette::renew(std::vector<PaletteEntry> entries)
{
    m_model->setEntries(std::move(entries));
    find(m_field->text());
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    resize(std::min(usualSize.width(), window->width() - 2 * wideGap), std::min(usualSize.height(), window->height() - fromTop - wideGap));
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, fromTop)));
}

void CommandPalette::find(const QString &query)
{
    m_model->setQuery(query);
    const bool nothing = m_model->rowCount() == 0;
    m_list->setVisible(!nothing);
    m_nothing->setVisible(nothing);
    if (!nothing)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::run(int row)
{
    if (row < 0 || !m_model->entry(row).enabled)
        return;
    const auto act = m_model->entry(row).run;
    accept();
    parentWidget()->activateWindow();
    // When the window has the keyboard back: what is run may look at the focus, or open a dialog.
    QTimer::singleShot(0, parentWidget(), act);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: run(m_list->currentIndex().row()); return true;
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const int rows = m_model->rowCount();
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            if (rows > 0)
                m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + step + rows) % rows, 0));
            return true;
        }
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
            const int to = m_list->currentIndex().row() + (key->key() == Qt::Key_PageDown ? page : -page);
            if (m_model->rowCount() > 0)
                m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, m_model->rowCount() - 1), 0));
            return true;
        }
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        reject();
    QDialog::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    m_field->setPlaceholderText(tr("Command, page or meter"));
    m_field->setAccessibleName(tr("Command, page or meter"));
    m_field->setAccessibleDescription(tr("Arrow keys choose, Enter does it, Esc closes"));
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing is called like this."));
}

} // namespace ui
