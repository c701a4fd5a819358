#pragma once

#include <QString>
#include <QVariant>

namespace ui {

// Where a view keeps how the user left it: column layout, geometry, folded navigation. Given by the program, so that no view
// knows a file.
class Remembered {
public:
    virtual ~Remembered() = default;
    [[nodiscard]] virtual QVariant recall(const QString &what) const = 0;
    virtual void remember(const QString &what, const QVariant &value) = 0;
};

} // namespace ui
