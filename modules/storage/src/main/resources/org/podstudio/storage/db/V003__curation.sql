-- Where a trashed asset's file was: what restoring goes back to.
CREATE TABLE trash (
    asset_n INTEGER NOT NULL PRIMARY KEY REFERENCES assets (n) ON DELETE CASCADE,
    from_path VARCHAR NOT NULL
);

-- What a step is about to move, committed before the first file moves and gone with the commit of the new places. Rows that
-- a dead session left are taken back at the next open. to_path is null for a file that is given up for good.
CREATE TABLE moves (
    n INTEGER NOT NULL PRIMARY KEY,
    asset_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    from_path VARCHAR NOT NULL,
    to_path VARCHAR,
    to_key VARCHAR,
    session VARCHAR NOT NULL
);
CREATE INDEX moves_asset ON moves (asset_n);
CREATE INDEX moves_to ON moves (to_key);

-- What was given up for good: that it was here, not what the user said of it.
CREATE TABLE tombstones (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    filename VARCHAR NOT NULL,
    hash VARCHAR(64) NOT NULL,
    purged_at BIGINT NOT NULL
);
