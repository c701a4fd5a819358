#pragma once

#include "core/keys/import/import_keys.h"

#include <QWidget>

#include <array>

class QComboBox;

namespace ui {

class QuietLabel;

// What the columns of a table were taken for, and the way to say otherwise.
class ColumnGuess : public QWidget {
    Q_OBJECT

public:
    explicit ColumnGuess(QWidget *parent = nullptr);

    void show(const keys::ImportedTable &table);
    [[nodiscard]] keys::KeyTableColumns columns() const;

signals:
    void columnsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Kind { Key, Meter, Maker, Name, Kinds };
    void retranslate();

    std::array<QuietLabel *, Kinds> m_labels{};
    std::array<QComboBox *, Kinds> m_boxes{};
};

} // namespace ui
