#pragma once

#include "core/cuxd/line_difference.h"
#include "core/cuxd/setup_text.h"

#include <QAbstractTableModel>

namespace ui {

// What changes in a setup, line by line: sign, line with its keys covered, word.
class DifferenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Sign, Text, Word, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const cuxd::SetupText &before, const cuxd::SetupText &after);
    [[nodiscard]] const std::vector<cuxd::DifferenceLine> &lines() const { return m_lines; }
    [[nodiscard]] int changes() const;
    [[nodiscard]] int firstChange() const; // row; 0 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void retranslate();

private:
    [[nodiscard]] QString word(const cuxd::DifferenceLine &line) const;

    std::vector<cuxd::DifferenceLine> m_lines; // covered
    bool m_compared = false;                   // with something
};

} // namespace ui
