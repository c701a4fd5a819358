#pragma once

#include <QObject>

namespace wmbus {
struct Address;
} // namespace wmbus

namespace ui {

class AddressesPage;
class Page;
class TelegramInspector;
class TelegramsPage;
class WindowActions;

// What can be done with the rows chosen on the page of the found addresses and on that of the telegrams: copy them, and go on to a
// meter's telegrams. Both pages have it in their menus.
class RowActions : public QObject {
    Q_OBJECT

public:
    RowActions(const WindowActions *actions, AddressesPage *addresses, TelegramsPage *telegrams, TelegramInspector *inspector, QObject *parent);

    // Only what belongs to the page that is shown can be done.
    void follow(const Page *page);

signals:
    void telegramsWanted(const wmbus::Address &address);

private:
    void connectAddresses();
    void connectTelegrams(TelegramInspector *inspector);

    const WindowActions *m_actions;
    AddressesPage *m_addresses;
    TelegramsPage *m_telegrams;
};

} // namespace ui
