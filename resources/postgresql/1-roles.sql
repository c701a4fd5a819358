-- Roles and database for Meterscope; as superuser, once:
--     psql -f 1-roles.sql
-- Another name for the database: psql -v database=meters -f 1-roles.sql
\set ON_ERROR_STOP on
\if :{?database}
\else
    \set database meterscope
\endif

-- Nobody logs in as these; people and listeners get roles of their own that are members of one of them:
--     CREATE ROLE cellar LOGIN PASSWORD '…' IN ROLE meterscope_writer;
CREATE ROLE meterscope_owner NOLOGIN;   -- makes and upgrades the tables
CREATE ROLE meterscope_writer NOLOGIN;  -- records and edits, changes no table; does not touch table meta
CREATE ROLE meterscope_reader NOLOGIN;  -- looks

CREATE DATABASE :"database" OWNER meterscope_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO meterscope_owner, meterscope_writer, meterscope_reader;

\connect :"database"
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO meterscope_owner;
GRANT USAGE ON SCHEMA public TO meterscope_writer, meterscope_reader;

-- Who prepares the tables must own them as meterscope_owner, not as himself:
--     CREATE ROLE anna LOGIN PASSWORD '…' IN ROLE meterscope_owner;
--     ALTER ROLE anna IN DATABASE meterscope SET role TO meterscope_owner;
