#pragma once

#include <QSortFilterProxyModel>
#include <QTimer>

#include <vector>

class QAbstractItemView;

namespace ui {

// Sorts and filters a list that changes by itself. While it is held every row stays where it is, whatever its values become: new rows come
// at the end, none leaves because of its values. What the user sorts or filters anew takes effect at once, and is held from then on.
class HeldProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit HeldProxy(QObject *parent = nullptr);

    // Letting go sorts and filters by what the values are by then.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }

    void setSourceModel(QAbstractItemModel *model) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const final;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const final;
    [[nodiscard]] virtual bool accepts(int /*sourceRow*/) const { return true; }
    [[nodiscard]] virtual bool isBefore(const QModelIndex &left, const QModelIndex &right) const { return QSortFilterProxyModel::lessThan(left, right); }
    // The user asks for other rows.
    void filterAnew();

private:
    void takePlaces();
    [[nodiscard]] int placeOf(int sourceRow) const;

    std::vector<int> m_places; // held: by source row, -1 for rows that had none
    bool m_held = false;
};

// Holds the order of a table while the pointer moves over its rows and a while after, while a menu is open, a row is edited or a button held
// down: the row that was aimed at is the row that is hit.
class OrderHold : public QObject {
    Q_OBJECT

public:
    OrderHold(QAbstractItemView *view, HeldProxy *proxy); // the view's

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold();
    void letGo();
    [[nodiscard]] bool isBusy() const;

    QAbstractItemView *m_view;
    HeldProxy *m_proxy;
    QTimer m_pause;
};

} // namespace ui
