#include "ui/filter_field.h"

#include "ui/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QStyle>

namespace ui {

FilterField::FilterField(QWidget *parent) : QLineEdit(parent), m_verdict(addAction(icon("search"), LeadingPosition)), m_clear(addAction(icon("cross"), TrailingPosition))
{
    setObjectName(QStringLiteral("filterField"));
    m_verdict->setObjectName(QStringLiteral("filterVerdict"));
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &FilterField::understand);
    retranslate();
}

void FilterField::understand()
{
    m_filter = SightingFilter::parse(text());
    m_clear->setVisible(!text().isEmpty());
    const bool bad = m_filter.problem().has_value();
    const char *mark = bad ? "bad" : m_filter.isEmpty() ? "" : "good";
    setProperty("mark", QString::fromLatin1(mark));
    m_verdict->setIcon(bad ? icon("warning", Token::Bad) : m_filter.isEmpty() ? icon("search") : icon("check", Token::Good));
    retranslate();
    update();
    emit filterChanged(m_filter);
}

void FilterField::retranslate()
{
    setPlaceholderText(tr("Filter, e.g. gas rssi<-85 maker=FFD"));
    setAccessibleName(tr("Filter"));
    QString tip = tr("Words in any column, all must match. Also: medium=gas, rssi<-85, age<5min, count>10, security=no_key, -word.");
    if (m_filter.problem())
        tip = m_filter.problem()->explanation;
    else if (!m_filter.isEmpty())
        tip = m_filter.explanation();
    setToolTip(tip);
    setAccessibleDescription(tip);
    m_clear->setText(tr("Clear the filter"));
    m_verdict->setText(m_filter.problem() ? tr("Filter not understood") : tr("Filter"));
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_filter = SightingFilter::parse(text()); // with its explanation
        retranslate();
    }
    QLineEdit::changeEvent(event);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
