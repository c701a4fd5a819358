-- What writers and readers may; as a member of meterscope_owner, after `meterscope-cli history prepare` and again after each upgrade:
--     psql -d meterscope -f 2-grants.sql
\set ON_ERROR_STOP on
SET ROLE meterscope_owner;

GRANT SELECT ON meta, device, device_parameter, heard, series, reading, bucket_hour, bucket_day, event, batch, batch_part, delivery, telegram, hearing
    TO meterscope_writer, meterscope_reader;

-- Rows of these are never deleted by the program.
GRANT INSERT, UPDATE ON device, heard, series, delivery TO meterscope_writer;
GRANT INSERT, UPDATE, DELETE ON device_parameter, reading, bucket_hour, bucket_day, event, batch, batch_part, telegram, hearing TO meterscope_writer;
