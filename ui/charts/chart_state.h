#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/range_model.h"

#include <QSet>
#include <QString>

#include <memory>

namespace ui::charts {

// Why nothing is drawn, and until when there was something; empty when something is.
[[nodiscard]] QString emptyText(const ChartData &data, const QSet<QString> &hidden, const RangeModel &range);
// What has to be known of a picture that has something: values that begin later or end earlier than the view. Empty when all is there.
[[nodiscard]] QString partialText(const ChartData &data, const QSet<QString> &hidden, const RangeModel &range);

} // namespace ui::charts
