#pragma once

#include "core/keys/import/import_keys.h"
#include "core/reception/key_evidence.h"
#include "ui/marks.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

// What is known of a line before anything is stored.
enum class ImportOutcome : std::uint8_t { Fits, NotHeard, FitsReversed, DoesNotFit, Known, Twice, Invalid };

enum class ImportColumn : std::uint8_t { Line, Name, Code, Address, Key, Outcome };
inline constexpr int importColumnCount = static_cast<int>(ImportColumn::Outcome) + 1;

struct ImportRow {
    std::uint32_t line = 0;
    ImportOutcome outcome = ImportOutcome::Invalid;
    bool wanted = false;
    keys::KeyEntry entry;       // not of Invalid
    keys::BadLine bad;          // of Invalid
    reception::KeyTrial trial;
    bool replaces = false;      // the store has another key for this meter
};

// The lines of a key file with their outcome, what is wrong first, else by line; which of them are wanted can be changed. Stores nothing.
class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole }; // const ImportRow *, valid until the next event

    using QAbstractTableModel::QAbstractTableModel;

    void show(const keys::ImportedKeys &imported, const std::vector<keys::KeyEntry> &stored, const reception::KeyEvidence &evidence);
    void clear();
    // Keys that fit in reversed byte order only are wanted that way, or not at all.
    void setReversedWanted(bool wanted);

    [[nodiscard]] int count(ImportOutcome outcome) const;
    [[nodiscard]] int wanted() const;
    [[nodiscard]] const ImportRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    // "54 fit, 4 not heard yet, 2 invalid"
    [[nodiscard]] QString summary() const;
    // The stored keys with the wanted ones in them: in place of what was there for the same meter, else behind.
    [[nodiscard]] std::vector<keys::KeyEntry> merged(std::vector<keys::KeyEntry> stored, std::chrono::sys_seconds now) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void wantedChanged();

private:
    [[nodiscard]] QString cell(const ImportRow &row, ImportColumn column) const;

    std::vector<ImportRow> m_rows;
    bool m_reversedWanted = false;
};

[[nodiscard]] QString outcomeText(const ImportRow &row);
[[nodiscard]] Mark outcomeMark(ImportOutcome outcome);

} // namespace ui

Q_DECLARE_METATYPE(const ui::ImportRow *)
