#pragma once

#include "ui/telegrams/telegram_nodes.h"

#include <QTreeWidget>

#include <vector>

namespace ui {

// The tree of layers, records and fields; telegrams inside containers are branches of their own.
class TelegramTree : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, MeaningColumn, Columns };

    explicit TelegramTree(QWidget *parent = nullptr);

    void show(const std::vector<TelegramNode> &nodes);
    // Hides what is as it was in the telegram before.
    void setOnlyChanges(bool only);
    // Makes the field current that owns a byte of a part, without nodeChosen(). Null where no field does.
    QTreeWidgetItem *chooseByte(int part, int offset);
    // "Volume › VIF: 14" and what that means; empty where no field owns the byte.
    [[nodiscard]] QString meaningOf(int part, int offset) const;

    [[nodiscard]] static bytes::ByteRange rangeOf(const QTreeWidgetItem *item);
    [[nodiscard]] static int partOf(const QTreeWidgetItem *item);

signals:
    void nodeChosen(QTreeWidgetItem *item);

private:
    struct Field {
        int part;
        bytes::ByteRange range;
        QTreeWidgetItem *item;
    };

    QTreeWidgetItem *makeItem(const TelegramNode &node);
    void hideUnchanged(QTreeWidgetItem *item);
    void fitColumns();
    [[nodiscard]] QTreeWidgetItem *fieldAt(int part, int offset) const;

    std::vector<Field> m_fields;
    bool m_onlyChanges = false;
    bool m_quiet = false; // while the tree is filled, or follows the bytes
};

} // namespace ui
