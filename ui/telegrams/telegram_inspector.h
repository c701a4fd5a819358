#pragma once

#include "core/wmbus/explain.h"
#include "core/wmbus/telegram.h"

#include <QTreeWidget>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QSplitter;
class QToolButton;

namespace ui {

class HexView;
class QuietLabel;

// A telegram taken apart: the tree of layers, fields and records beside the bytes. Choosing one marks the other.
class TelegramInspector : public QWidget {
    Q_OBJECT

public:
    explicit TelegramInspector(QWidget *parent = nullptr);

    void show(const wmbus::Telegram &telegram);
    // Bytes that are no telegram, and why.
    void showUnreadable(const bytes::Bytes &received, const wmbus::DecodeError &error);
    void clear();
    // Side by side below a table, one above the other beside it.
    void setUpright(bool upright);

    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    [[nodiscard]] HexView *hex() const { return m_hex; }
    [[nodiscard]] QString asText() const; // the tree as indented lines
    [[nodiscard]] QString asHex() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QTreeWidgetItem *addField(QTreeWidgetItem *parent, const wmbus::Explanation &leaf);
    QTreeWidgetItem *recordNode(QTreeWidgetItem *layer, std::int32_t record);
    void onNodeChosen(QTreeWidgetItem *item);
    void onByteChosen(int offset);
    void tell(bytes::ByteRange range, const QTreeWidgetItem *item);
    [[nodiscard]] QString meaningOf(int offset) const;
    void retranslate();

    std::optional<wmbus::Telegram> m_telegram;
    std::vector<wmbus::Explanation> m_leaves;
    std::vector<QTreeWidgetItem *> m_items; // one for each leaf
    QuietLabel *m_summary;
    QuietLabel *m_place;
    QToolButton *m_copyHex;
    QToolButton *m_copyText;
    QSplitter *m_splitter;
    QTreeWidget *m_tree;
    QWidget *m_right;
    HexView *m_hex;
    bool m_following = false; // tree and bytes tell each other: do not answer the answer
};

} // namespace ui
