#include "ui/navigation.h"

#include "ui/icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int foldedWidth = 48;
constexpr int entryHeight = 36;
constexpr int lowEntryHeight = 26; // on a low screen

// Icon and word from the left edge: Qt's own tool buttons center them.
class Entry : public QToolButton {
public:
    explicit Entry(const char *iconName, QWidget *parent) : QToolButton(parent), m_iconName(iconName) {}

    void setIconName(const char *iconName)
    {
        m_iconName = iconName;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = color(isChecked() ? Token::Accent : Token::Text, palette());
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? selectedGround(palette()) : mixed(color(Token::Window, palette()), color(Token::Text, palette()), 0.06));
            painter.drawRoundedRect(rect(), corner, corner);
        }
        if (hasFocus()) {
            painter.setPen(QPen(color(Token::Accent, palette()), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner - 1, corner - 1);
        }
        const QRect place(8, (height() - bigIcon) / 2, bigIcon, bigIcon);
        drawIcon(&painter, place, m_iconName, isChecked() ? ink : color(Token::Secondary, palette()));
        if (toolButtonStyle() == Qt::ToolButtonIconOnly)
            return;
        painter.setPen(ink);
        const QRect words(place.right() + 10, 0, width() - place.right() - 14, height());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }

private:
    const char *m_iconName;
};

// All entries get lower together rather than that one is out of sight.
void letShrink(QWidget *entry)
{
    entry->setMinimumHeight(lowEntryHeight);
    entry->setMaximumHeight(entryHeight);
    entry->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

} // namespace

Navigation::Navigation(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_fold(new Entry("fold", this))
{
    setObjectName(QStringLiteral("navigation"));
    m_column->setContentsMargins(6, gap, 6, gap);
    m_column->setSpacing(4);
    m_column->addStretch(1);
    m_column->addWidget(m_fold);
    m_fold->setObjectName(QStringLiteral("foldNavigation"));
    m_fold->setFocusPolicy(Qt::TabFocus);
    letShrink(m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
}

void Navigation::insertPage(int at, const QString &objectName, const char *iconName)
{
    auto *entry = new Entry(iconName, this);
    entry->setObjectName(objectName);
    entry->setCheckable(true);
    entry->setFocusPolicy(Qt::TabFocus);
    letShrink(entry);
    connect(entry, &QToolButton::clicked, this, [this, entry] {
        const int page = static_cast<int>(std::find(m_pages.begin(), m_pages.end(), entry) - m_pages.begin());
        setCurrent(page);
        emit pageChosen(page);
    });
    m_column->insertWidget(at, entry);
    m_pages.insert(m_pages.begin() + at, entry);
}

void Navigation::setWords(const QStringList &words, const QStringList &shortcuts)
{
    m_words = words;
    m_shortcuts = shortcuts;
    dress();
}

void Navigation::setCurrent(int page)
{
    m_current = page;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setChecked(static_cast<int>(i) == page);
}

void Navigation::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    dress();
    emit foldedChanged(folded);
}

void Navigation::dress()
{
    int widest = 0;
    for (std::size_t i = 0; i < m_pages.size() && static_cast<qsizetype>(i) < m_words.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_pages[i]->setText(m_words[at]);
        m_pages[i]->setAccessibleName(m_words[at]);
        m_pages[i]->setToolTip(m_words[at] + QStringLiteral(" (") + m_shortcuts.value(at) + QLatin1Char(')'));
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_words[at]));
    }
    const QString fold = m_folded ? tr("Unfold") : tr("Fold");
    m_fold->setText(fold);
    m_fold->setAccessibleName(m_folded ? tr("Unfold the navigation") : tr("Fold the navigation"));
    m_fold->setToolTip(m_fold->accessibleName());
    static_cast<Entry *>(m_fold)->setIconName(m_folded ? "unfold" : "fold");
    const Qt::ToolButtonStyle style = m_folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *entry : m_pages)
        entry->setToolButtonStyle(style);
    m_fold->setToolButtonStyle(style);
    setFixedWidth(m_folded ? foldedWidth : std::max(widest + 62, 132));
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Token::Line, palette()));
}

void Navigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        dress();
    QWidget::changeEvent(event);
}

} // namespace ui
