#pragma once

#include "core/settings/settings_table.h"

namespace ui {

// Where the window reads and changes settings. Given by the program, so that no dialog knows a file.
class SettingAccess {
public:
    virtual ~SettingAccess() = default;
    [[nodiscard]] virtual QVariant value(const settings::Row &row) const = 0;
    virtual void setValue(const settings::Row &row, const QVariant &value) = 0;
};

} // namespace ui
