#pragma once

#include "core/capture/pseudonyms.h"
#include "core/wmbus/radio_frame.h"
#include "ui/clock.h"
#include "ui/telegrams/hex_panes.h"
#include "ui/telegrams/telegram_nodes.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QButtonGroup;
class QCheckBox;
class QMenu;
class QSplitter;
class QToolButton;
class QTreeWidgetItem;

namespace ui {

class Chip;
class HexView;
class QuietLabel;
class Remembered;
class TelegramTree;

// A telegram to be looked at, and the one of the same meter before it, if that is still there.
struct InspectedTelegram {
    wmbus::RadioFrame frame;
    wmbus::Telegram telegram;
    std::optional<wmbus::Telegram> before;
    TimePoint beforeAt;
};

// A telegram taken apart: the tree of layers, fields and records beside the bytes. Choosing one marks the other.
class TelegramInspector : public QWidget {
    Q_OBJECT

public:
    explicit TelegramInspector(QWidget *parent = nullptr);

    void show(InspectedTelegram telegram);
    // Bytes that are no telegram, and why.
    void showUnreadable(const wmbus::RadioFrame &frame, const wmbus::DecodeError &error);
    void clear();
    // Side by side below a table, one above the other beside it.
    void setUpright(bool upright);
    void setBytesShown(BytesShown shown);
    void setOnlyChanges(bool only);

    void restoreChoice(const Remembered &remembered);
    void saveChoice(Remembered &remembered) const;

    [[nodiscard]] TelegramTree *tree() const { return m_tree; }
    [[nodiscard]] HexPanes *panes() const { return m_panes; }
    [[nodiscard]] HexView *hex() const { return m_panes->decrypted(); }

    enum class CopyForm { Text, Hex, Json, Terminal, HelpRequest };
    [[nodiscard]] QString copyText(CopyForm form);
    // One for each form, of the telegram that is shown.
    [[nodiscard]] QList<QAction *> copyActions() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void makeCopyMenu();
    void build();
    void buildAgain();
    void showHead();
    void showPart(int part);
    [[nodiscard]] const wmbus::Telegram *partOf(const wmbus::Telegram &telegram, int part) const;
    void onNodeChosen(QTreeWidgetItem *item);
    void onByteChosen(int offset);
    void tell(const QTreeWidgetItem *item);
    void retranslate();

    std::optional<InspectedTelegram> m_shown;
    bool m_readable = false;
    std::vector<TelegramNode> m_nodes;
    int m_part = 0; // whose bytes are shown
    capture::Pseudonyms m_pseudonyms; // the same meter is called the same in every copy

    QSplitter *m_splitter;
    QuietLabel *m_title;
    Chip *m_verdict;
    QuietLabel *m_proof;
    TelegramTree *m_tree;
    QButtonGroup *m_bytesShown;
    QCheckBox *m_onlyChanges;
    QToolButton *m_copy;
    QMenu *m_copyMenu;
    std::array<QAction *, 5> m_copies{}; // in the order of CopyForm
    HexPanes *m_panes;
    QuietLabel *m_place;
};

} // namespace ui
