#include "ui/row_actions.h"

#include "core/bytes/hex.h"
#include "ui/addresses/addresses_page.h"
#include "ui/telegrams/list_head_menu.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace ui {

RowActions::RowActions(const WindowActions *actions, AddressesPage *addresses, TelegramsPage *telegrams, TelegramInspector *inspector, QObject *parent)
    : QObject(parent), m_actions(actions), m_addresses(addresses), m_telegrams(telegrams)
{
    connectAddresses();
    connectTelegrams(inspector);
}

void RowActions::connectAddresses()
{
    FoundAddressesView *view = m_addresses->view();
    view->addRowActions({m_actions->telegramsOfRow, m_actions->onlyThese, m_actions->withoutThese, m_actions->copyCuxd, m_actions->copyCsv, m_actions->copyJson});
    connect(m_actions->copyCuxd, &QAction::triggered, view, [view] { view->copySelected(FoundAddressesView::CopyForm::Cuxd); });
    connect(m_actions->copyCsv, &QAction::triggered, view, [view] { view->copySelected(FoundAddressesView::CopyForm::Csv); });
    connect(m_actions->copyJson, &QAction::triggered, view, [view] { view->copySelected(FoundAddressesView::CopyForm::Json); });
    connect(m_actions->telegramsOfRow, &QAction::triggered, this, [this, view] {
        if (const AddressRow *row = view->currentRow())
            emit telegramsWanted(row->address);
    });
}

void RowActions::connectTelegrams(TelegramInspector *inspector)
{
    connect(m_actions->copyTelegram, &QAction::triggered, this, [this] {
        if (const TelegramRow *row = m_telegrams->currentRow())
            QGuiApplication::clipboard()->setText(QString::fromStdString(bytes::toHex(row->frame.data)));
    });
    m_telegrams->view()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_telegrams->view()->addActions({m_actions->onlyThese, m_actions->withoutThese, m_actions->copyTelegram});
    m_telegrams->view()->addActions(inspector->copyActions());
    m_telegrams->view()->addAction(m_telegrams->headMenu()->menuAction());
}

void RowActions::follow(const Page *page)
{
    for (QAction *action : {m_actions->copyCuxd, m_actions->copyCsv, m_actions->copyJson, m_actions->telegramsOfRow})
        action->setEnabled(page == m_addresses);
    m_actions->copyTelegram->setEnabled(page == m_telegrams);
    m_actions->copyTelegram->setVisible(page == m_telegrams); // one entry with Ctrl+C in the menu
    m_actions->copyCuxd->setVisible(page != m_telegrams);
}

} // namespace ui
