-- Times are epoch milliseconds, UTC. Columns ending in _key are folded for comparing (case, and accents where said so in
-- Folding). Long texts lie in asset_texts, so that filters read short rows.
CREATE TABLE assets (
    n INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR(36) NOT NULL,
    path VARCHAR NOT NULL,
    path_key VARCHAR NOT NULL,
    filename VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    hash VARCHAR(64) NOT NULL,
    content_key VARCHAR(64),
    size_bytes BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    file_modified_at BIGINT,
    source VARCHAR(16) NOT NULL,
    source_path VARCHAR,
    type VARCHAR(8) NOT NULL,
    mime_type VARCHAR NOT NULL,
    format VARCHAR NOT NULL,
    width INTEGER,
    height INTEGER,
    orientation INTEGER,
    rotation INTEGER,
    duration DOUBLE PRECISION,
    fps DOUBLE PRECISION,
    sample_rate INTEGER,
    channels INTEGER,
    codec VARCHAR,
    video_codec VARCHAR,
    audio_codec VARCHAR,
    alpha INTEGER,
    theme VARCHAR NOT NULL,
    theme_key VARCHAR NOT NULL,
    status VARCHAR(16) NOT NULL,
    rating INTEGER,
    label VARCHAR(16),
    parent_id VARCHAR(36),
    missing INTEGER NOT NULL,
    undecodable INTEGER NOT NULL,
    trashed_at BIGINT,
    seed VARCHAR,
    has_generator INTEGER NOT NULL,
    has_prompt INTEGER NOT NULL,
    has_negative INTEGER NOT NULL,
    has_model INTEGER NOT NULL,
    has_notes INTEGER NOT NULL
);
CREATE UNIQUE INDEX assets_id ON assets (id);
-- Null for a file that was knowingly added although its content is here already: two processes cannot both import one content.
CREATE UNIQUE INDEX assets_content ON assets (content_key);
CREATE INDEX assets_hash ON assets (hash);
CREATE INDEX assets_path ON assets (path_key);
CREATE INDEX assets_created ON assets (trashed_at, created_at DESC, id);
CREATE INDEX assets_name ON assets (trashed_at, name_key, id);
CREATE INDEX assets_type ON assets (trashed_at, type, created_at DESC, id);
CREATE INDEX assets_theme ON assets (trashed_at, theme_key, created_at DESC, id);
CREATE INDEX assets_status ON assets (trashed_at, status, created_at DESC, id);
CREATE INDEX assets_parent ON assets (parent_id);
CREATE INDEX assets_seed ON assets (seed);

CREATE TABLE asset_texts (
    asset_n INTEGER NOT NULL PRIMARY KEY REFERENCES assets (n) ON DELETE CASCADE,
    notes VARCHAR,
    prompt CLOB,
    negative CLOB,
    model VARCHAR,
    platform VARCHAR,
    streams CLOB,
    generator CLOB
);

CREATE TABLE tags (
    asset_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    tag_key VARCHAR NOT NULL,
    tag VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (asset_n, tag_key)
);
CREATE INDEX tags_tag ON tags (tag_key, asset_n, tag);

-- One curation step on any number of assets. state: done, undone, dropped (undone, then something else was done), final.
CREATE TABLE steps (
    n INTEGER NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    what VARCHAR NOT NULL,
    state VARCHAR(8) NOT NULL
);
CREATE INDEX steps_state ON steps (state, n);

-- What happened to each asset. A curation step's rows hold the value before and after: its inverse.
CREATE TABLE history (
    n INTEGER NOT NULL PRIMARY KEY,
    asset_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    what VARCHAR NOT NULL,
    step_n INTEGER REFERENCES steps (n),
    value_before VARCHAR,
    value_after VARCHAR
);
CREATE INDEX history_asset ON history (asset_n, n);
CREATE INDEX history_step ON history (step_n);

CREATE TABLE jobs (
    n INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR(36) NOT NULL,
    kind VARCHAR NOT NULL,
    status VARCHAR(8) NOT NULL,
    params CLOB NOT NULL,
    inputs CLOB NOT NULL,
    outputs CLOB NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    progress_done BIGINT NOT NULL,
    progress_total BIGINT NOT NULL,
    progress_unit VARCHAR(16) NOT NULL,
    progress_what VARCHAR NOT NULL,
    error_code VARCHAR,
    error_what VARCHAR,
    error_why VARCHAR,
    error_next VARCHAR,
    log_path VARCHAR,
    device VARCHAR,
    estimated_seconds DOUBLE PRECISION,
    retry_of VARCHAR(36),
    batch VARCHAR(36),
    facts CLOB NOT NULL,
    session VARCHAR
);
CREATE UNIQUE INDEX jobs_id ON jobs (id);
CREATE INDEX jobs_status ON jobs (status, n);

CREATE TABLE packs (
    n INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR(36) NOT NULL,
    name VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    slug VARCHAR NOT NULL,
    theme VARCHAR,
    description CLOB,
    author VARCHAR,
    version VARCHAR NOT NULL,
    license VARCHAR NOT NULL,
    license_text CLOB,
    status VARCHAR(16) NOT NULL,
    options CLOB NOT NULL,
    created_at BIGINT NOT NULL,
    built_at BIGINT,
    dir VARCHAR,
    zip VARCHAR
);
CREATE UNIQUE INDEX packs_id ON packs (id);
CREATE TABLE pack_assets (
    pack_n INTEGER NOT NULL REFERENCES packs (n) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    asset_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (pack_n, position)
);
CREATE INDEX pack_assets_asset ON pack_assets (asset_id);

CREATE TABLE settings (
    name VARCHAR NOT NULL PRIMARY KEY,
    text VARCHAR NOT NULL
);

-- Facts about the database itself, e.g. which version of the word index it holds.
CREATE TABLE state (
    name VARCHAR NOT NULL PRIMARY KEY,
    text VARCHAR NOT NULL
);

-- Final names of files that are not committed yet. What a dead session left here is removed at the next open.
CREATE TABLE reservations (
    path_key VARCHAR NOT NULL PRIMARY KEY,
    path VARCHAR NOT NULL,
    hash VARCHAR(64),
    job_id VARCHAR(36) NOT NULL,
    session VARCHAR NOT NULL
);
