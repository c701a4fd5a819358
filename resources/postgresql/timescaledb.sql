-- Readings as a hypertable, and daily consumption as a continuous aggregate; as the owner, where the extension TimescaleDB (2.10 or
-- later) is installed, after `meterscope-cli history prepare`:
--     psql -d meterscope -f timescaledb.sql
--
-- UNTESTED: written after TimescaleDB's documentation, without such a server at hand. Make a backup before. Meterscope itself needs nothing of
-- this: it uses plain tables, keeps its own roll-ups (bucket_hour, bucket_day) and goes on using them.
\set ON_ERROR_STOP on
CREATE EXTENSION IF NOT EXISTS timescaledb;
SET ROLE meterscope_owner;

-- `at` is milliseconds since 1970, UTC. A chunk for each 30 days. The primary key (series, at) holds the column of time, as it must.
SELECT create_hypertable('reading', 'at', chunk_time_interval => 30::BIGINT * 86400000, migrate_data => true);

-- What "now" is for policies of a table with a whole number as time.
CREATE OR REPLACE FUNCTION meterscope_now() RETURNS BIGINT LANGUAGE SQL STABLE AS $$ SELECT CAST(extract(epoch FROM now()) * 1000 AS BIGINT) $$;
SELECT set_integer_now_func('reading', 'meterscope_now');

-- Older than 90 days: compressed. Corrections of compressed readings work from TimescaleDB 2.11 on; imports of old readings are slower.
ALTER TABLE reading SET (timescaledb.compress, timescaledb.compress_segmentby = 'series', timescaledb.compress_orderby = 'at');
SELECT add_compression_policy('reading', compress_after => 90::BIGINT * 86400000);

-- For other tools (Grafana): first, last, least and greatest value of each day in UTC as numeric; stale and rejected readings (flags 2
-- and 4) are left out. Local days with 23 and 25 hours are in bucket_day.
CREATE MATERIALIZED VIEW reading_day WITH (timescaledb.continuous) AS
SELECT series,
       time_bucket(86400000::BIGINT, at) AS day,
       first(mantissa * power(10::NUMERIC, exponent), at) AS first_value,
       last(mantissa * power(10::NUMERIC, exponent), at) AS last_value,
       min(mantissa * power(10::NUMERIC, exponent)) AS least,
       max(mantissa * power(10::NUMERIC, exponent)) AS greatest,
       count(*) AS readings
FROM reading
WHERE flags & 6 = 0
GROUP BY series, time_bucket(86400000::BIGINT, at)
WITH NO DATA;
SELECT add_continuous_aggregate_policy('reading_day', start_offset => 400::BIGINT * 86400000, end_offset => 86400000::BIGINT, schedule_interval => INTERVAL '1 hour');
GRANT SELECT ON reading_day TO meterscope_writer, meterscope_reader;
