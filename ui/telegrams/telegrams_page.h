#pragma once

#include "ui/addresses/sighting_filter.h"
#include "ui/clock.h"
#include "ui/page.h"
#include "ui/telegrams/telegram_list_model.h"

#include <QSortFilterProxyModel>
#include <QTableView>

class QStackedLayout;

namespace ui {

class Remembered;
class ListHeadMenu;
class StatePanel;

// Lets telegrams through that match; keeps their order.
class TelegramFilterProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    TelegramFilterProxy(TelegramListModel *model, Clock clock, QObject *parent);
    void setFilter(const SightingFilter &filter);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    TelegramListModel *m_model;
    Clock m_clock;
    SightingFilter m_filter;
};

// Every telegram in the order of arrival. Stays at the end while the user is there, and stands still where he has scrolled to.
class TelegramsPage : public Page {
    Q_OBJECT

public:
    TelegramsPage(TelegramListModel *model, Clock clock, QWidget *parent = nullptr);

    [[nodiscard]] Place place() const override { return {"Telegrams", "telegrams", 20, {}}; }
    [[nodiscard]] QString word() const override { return tr("Telegrams"); }
    [[nodiscard]] QString menuText() const override { return tr("&Telegrams"); }
    [[nodiscard]] bool isFiltered() const override { return true; }
    void setFilter(const SightingFilter &filter) override;
    [[nodiscard]] CellFilter cellFilter() const override;
    bool showDetail(DetailPane &pane) override;
    [[nodiscard]] QWidget *detailOwner() override { return m_view; }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] ListHeadMenu *headMenu() const { return m_headMenu; }
    // The telegram under the cursor, or null.
    [[nodiscard]] const TelegramRow *currentRow() const;
    void selectLast();
    void restoreLayout(const Remembered &remembered) override;
    void saveLayout(Remembered &remembered) const override;

signals:
    void filterReset();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void fitTime();
    void showState();
    void retranslate();

    TelegramListModel *m_model;
    TelegramFilterProxy *m_proxy;
    QTableView *m_view;
    StatePanel *m_state;
    QStackedLayout *m_stack;
    ListHeadMenu *m_headMenu;
    bool m_atEnd = true;
    bool m_layoutRemembered = false;
};

} // namespace ui
