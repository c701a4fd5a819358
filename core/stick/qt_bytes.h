#pragma once

#include "core/bytes/bytes.h"

#include <QByteArray>

// The one place where bytes change between Qt's container and ours.
namespace stick {

[[nodiscard]] inline bytes::Bytes toBytes(const QByteArray &data)
{
    return {data.begin(), data.end()};
}

[[nodiscard]] inline QByteArray toByteArray(bytes::ByteSpan data)
{
    return {reinterpret_cast<const char *>(data.data()), static_cast<qsizetype>(data.size())};
}

} // namespace stick
