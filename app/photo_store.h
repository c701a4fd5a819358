#pragma once

#include "core/wmbus/address.h"
#include "ui/spoken.h"

#include <QString>

namespace app {

// Photos of meters, in photos/ of the data folder. What is kept is the picture alone, drawn anew: no place, no owner, nothing hidden in
// the file. A photo that is replaced or taken away stays in the folder: the change can be undone.
class PhotoStore {
public:
    explicit PhotoStore(QString dataDir) : m_dataDir(std::move(dataDir)) {}

    struct Kept {
        QString name;       // below the data folder; empty: it was refused
        ui::Spoken problem; // then: why, for people
    };
    [[nodiscard]] Kept keep(const wmbus::Address &meter, const QString &file) const;
    // The whole path; empty for an empty name, for one that leads out of photos/ and for a file that is gone.
    [[nodiscard]] QString pathOf(const QString &name) const;

private:
    QString m_dataDir;
};

} // namespace app
