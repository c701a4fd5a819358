#pragma once

#include "core/store/batch_table.h"
#include "core/store/bucket_table.h"
#include "core/store/calendar.h"
#include "core/store/delivery_table.h"
#include "core/store/device_table.h"
#include "core/store/event_table.h"
#include "core/store/reading_store.h"
#include "core/store/roll_up_keeper.h"
#include "core/store/series_table.h"
#include "core/store/telegram_ring.h"

namespace store {

// All tables of one connection.
struct Tables {
    Tables(Database &connection, const QByteArray &zoneId)
        : database(connection), zone(zoneId), calendar(zoneId), devices(connection), series(connection, devices), readings(connection),
          buckets(connection, calendar), events(connection, devices), batches(connection), deliveries(connection), ring(connection), rollUps(readings, buckets, calendar)
    {
    }

    Database &database;
    QByteArray zone;
    Calendar calendar;
    DeviceTable devices;
    SeriesTable series;
    ReadingStore readings;
    BucketTable buckets;
    EventTable events;
    BatchTable batches;
    DeliveryTable deliveries;
    TelegramRing ring;
    RollUpKeeper rollUps;
};

} // namespace store
