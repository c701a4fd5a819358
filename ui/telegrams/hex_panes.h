#pragma once

#include "core/wmbus/telegram.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace ui {

class HexView;
class QuietLabel;

// Which bytes are looked at.
enum class BytesShown : std::uint8_t { Decrypted, Raw, Both };

// The bytes of a telegram, decrypted, as received, or one beside the other; both mark the same range.
class HexPanes : public QWidget {
    Q_OBJECT

public:
    explicit HexPanes(QWidget *parent = nullptr);

    // `before`: what changed bytes are compared with, or null.
    void show(const wmbus::Telegram &telegram, const wmbus::Telegram *before);
    void clear();
    void setShown(BytesShown shown);
    void setMeaning(const std::function<QString(int)> &meaning);
    void markRange(bytes::ByteRange range);

    [[nodiscard]] HexView *decrypted() const { return m_decrypted; }
    [[nodiscard]] HexView *raw() const { return m_raw; }
    // What is to be copied: the bytes in sight, the decrypted ones where both are.
    [[nodiscard]] const bytes::Bytes &inSight() const;

signals:
    void byteChosen(int offset);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    bytes::Bytes m_received; // empty where nothing was decrypted here
    bool m_byStick = false;
    BytesShown m_shown = BytesShown::Decrypted;
    QuietLabel *m_rawTitle;
    QuietLabel *m_decryptedTitle;
    QWidget *m_rawPane;
    QWidget *m_decryptedPane;
    HexView *m_raw;
    HexView *m_decrypted;
};

} // namespace ui
