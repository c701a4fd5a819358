#pragma once

#include "core/wmbus/address.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QTableView;

namespace ui {

class TelegramListModel;

// The last telegrams of one meter, newest at the end; the whole story of each is on the page of telegrams.
class TelegramsTab : public QWidget {
    Q_OBJECT

public:
    explicit TelegramsTab(QWidget *parent = nullptr);

    void setModel(TelegramListModel *model);
    void show(const wmbus::Address &address);
    [[nodiscard]] QTableView *view() const { return m_view; }

signals:
    void telegramsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    class OfOneMeter;

    void fitColumns();
    void retranslate();

    TelegramListModel *m_model = nullptr;
    OfOneMeter *m_proxy;
    QTableView *m_view;
    QPushButton *m_all;
};

} // namespace ui
