#include "ui/cuxd/ccu_dialog.h"

#include "ui/instrument_style.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/secret_field.h"
#include "ui/quiet_label.h"
#include "ui/table_menu.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace ui {

namespace {

enum Column { Meter, Device, Theirs, Ours, Difference, At, Columns };
constexpr QSize usualSize(760, 520);

} // namespace

CcuDialog::CcuDialog(QWidget *parent)
    : QDialog(parent), m_hostLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_host(new QLineEdit(this)), m_https(new QCheckBox(this)),
      m_userLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_user(new QLineEdit(this)),
      m_passwordLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_password(new SecretField(this)),
      m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_table(new QTableWidget(0, Columns, this)), m_says(new FaultLine(this)),
      m_compare(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("ccuDialog"));
    m_host->setObjectName(QStringLiteral("ccuHost"));
    m_https->setObjectName(QStringLiteral("ccuHttps"));
    m_user->setObjectName(QStringLiteral("ccuUser"));
    m_password->setObjectName(QStringLiteral("ccuPassword"));
    m_table->setObjectName(QStringLiteral("ccuTable"));
    m_says->setObjectName(QStringLiteral("ccuSays"));
    m_compare->setObjectName(QStringLiteral("ccuCompare"));
    m_close->setObjectName(QStringLiteral("ccuClose"));
    m_compare->setProperty(primaryProperty, true);
    m_compare->setDefault(true);
    m_close->setAutoDefault(false);
    m_hostLabel->setBuddy(m_host);
    m_userLabel->setBuddy(m_user);
    m_passwordLabel->setBuddy(m_password);
    m_explanation->setWordWrap(true);
    new TableMenu(m_table);
    m_table->setTabKeyNavigation(false); // Tab leads out of the table
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Meter, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    layOut();
    for (QLineEdit *field : {m_host, m_user})
        connect(field, &QLineEdit::textEdited, this, &CcuDialog::accessEdited);
    connect(m_host, &QLineEdit::textChanged, this, [this] { m_compare->setEnabled(!m_host->text().trimmed().isEmpty()); });
    connect(m_https, &QCheckBox::toggled, this, &CcuDialog::accessEdited);
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->text().isEmpty())
            return;
        QByteArray utf8 = m_password->text().toUtf8();
        const bytes::SecretString secret(utf8.constData(), static_cast<std::size_t>(utf8.size()));
        bytes::wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
        m_password->wipe();
        emit passwordEdited(secret);
    });
    connect(m_table, &QTableWidget::cellChanged, this, [this](int row, int column) {
        if (!m_filling && column == Device && row < static_cast<int>(m_rows.size()))
            emit deviceEdited(m_rows[static_cast<std::size_t>(row)].address, m_table->item(row, column)->text());
    });
    connect(m_compare, &QPushButton::clicked, this, &CcuDialog::compareWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    resize(usualSize);
    retranslate();
    m_compare->setEnabled(false);
}

void CcuDialog::layOut()
{
    auto *access = new QGridLayout;
    access->setHorizontalSpacing(gap);
    access->setVerticalSpacing(4);
    access->addWidget(m_hostLabel, 0, 0);
    access->addWidget(m_userLabel, 0, 1);
    access->addWidget(m_passwordLabel, 0, 2);
    access->addWidget(m_host, 1, 0);
    access->addWidget(m_user, 1, 1);
    access->addWidget(m_password, 1, 2);
    access->addWidget(m_https, 2, 0, 1, 3);
    access->setColumnStretch(0, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_says, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_compare);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap);
    column->addLayout(access);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
}

void CcuDialog::setAccess(const CcuAccess &access)
{
    m_host->setText(access.host);
    m_user->setText(access.user);
    const QSignalBlocker quiet(m_https);
    m_https->setChecked(access.https);
}

CcuAccess CcuDialog::access() const
{
    return {m_host->text().trimmed(), m_https->isChecked(), m_user->text()};
}

void CcuDialog::showPassword(bool kept, bool canKeep)
{
    m_passwordKept = kept;
    m_password->setEnabled(canKeep);
    retranslate();
}

void CcuDialog::setRows(const std::vector<CcuRow> &rows)
{
    m_filling = true;
    m_rows = rows;
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const CcuRow &row = rows[static_cast<std::size_t>(i)];
        const QString texts[Columns] = {row.meter, row.device, row.theirs, row.ours, row.difference, row.at};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            const bool isNumber = column == Theirs || column == Ours || column == Difference;
            item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            if (column != Device)
                item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            if (column == Difference)
                item->setForeground(color(row.token, palette()));
            m_table->setItem(i, column, item);
        }
    }
    m_filling = false;
}

void CcuDialog::say(const Spoken &words, Token token, const char *icon)
{
    m_says->say(words, token, icon);
}

void CcuDialog::setBusy(bool busy)
{
    m_compare->setEnabled(!busy && !m_host->text().trimmed().isEmpty());
}

void CcuDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CcuDialog::retranslate()
{
    setWindowTitle(tr("Compare with the CCU"));
    setAccessibleName(windowTitle());
    m_hostLabel->setText(tr("Address of the CCU"));
    m_userLabel->setText(tr("User, where it asks for one"));
    m_passwordLabel->setText(tr("Password"));
    m_host->setAccessibleName(m_hostLabel->text());
    m_user->setAccessibleName(m_userLabel->text());
    m_password->setAccessibleName(m_passwordLabel->text());
    m_password->setPlaceholderText(!m_password->isEnabled() ? tr("Open the keys first") : m_passwordKept ? tr("Kept with the keys") : QString());
    m_https->setText(tr("Encrypted (HTTPS, port 48181)"));
    m_explanation->setText(tr("Asks for METER by ReGa's remote script and reads only. Its firewall must allow remote scripts. In the column \"On the CCU\" stands the CUxD device of each meter, as CUX2500001."));
    m_table->setAccessibleName(tr("Meters on both sides"));
    m_table->setHorizontalHeaderLabels({tr("Meter"), tr("On the CCU"), tr("CCU shows"), tr("We have"), tr("Difference"), tr("As of")});
    for (int i = 0; i < Columns; ++i)
        m_table->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_compare->setText(tr("Compare"));
    m_close->setText(tr("Close"));
    for (QPushButton *button : {m_compare, m_close})
        button->setAccessibleName(button->text());
}

} // namespace ui
