-- Tag definitions, collections, saved searches, stacks, and the indexes of the standard filters.
-- Columns that are made of others, so that sorting, facets and stacks need not read long texts; AssetRows fills them.
ALTER TABLE assets ADD COLUMN natural_key VARCHAR;
ALTER TABLE assets ADD COLUMN prompt_key VARCHAR;
ALTER TABLE assets ADD COLUMN platform VARCHAR;
ALTER TABLE assets ADD COLUMN model VARCHAR;
ALTER TABLE assets ADD COLUMN pixels BIGINT;
ALTER TABLE assets ADD COLUMN shuffle BIGINT;
ALTER TABLE assets ADD COLUMN stack_key VARCHAR;

DROP INDEX assets_name;
CREATE INDEX assets_natural ON assets (trashed_at, natural_key, id);
CREATE INDEX assets_prompt ON assets (trashed_at, prompt_key, id);
CREATE INDEX assets_rating ON assets (trashed_at, rating, created_at DESC, id);
CREATE INDEX assets_label ON assets (trashed_at, label, created_at DESC, id);
CREATE INDEX assets_missing ON assets (trashed_at, missing, created_at DESC, id);
CREATE INDEX assets_prompted ON assets (trashed_at, has_prompt, created_at DESC, id);
CREATE INDEX assets_alpha ON assets (trashed_at, alpha, created_at DESC, id);
CREATE INDEX assets_width ON assets (trashed_at, width, height, created_at DESC, id);
CREATE INDEX assets_pixels ON assets (trashed_at, pixels, created_at DESC, id);
CREATE INDEX assets_size ON assets (trashed_at, size_bytes, id);
CREATE INDEX assets_modified ON assets (trashed_at, file_modified_at, id);
CREATE INDEX assets_height ON assets (trashed_at, height, id);
CREATE INDEX assets_duration ON assets (trashed_at, duration, id);
-- What facets count, in the order in which they group.
CREATE INDEX assets_alike ON assets (trashed_at, type, status, rating, label, has_prompt, alpha, missing, undecodable, format);
CREATE INDEX assets_made ON assets (trashed_at, platform, model);
-- Holds what random orders are made of.
CREATE INDEX assets_shuffle ON assets (trashed_at, shuffle, id);
CREATE INDEX assets_stack ON assets (trashed_at, stack_key, created_at DESC, id);

CREATE TABLE collections (
    n INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR(36) NOT NULL,
    name VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX collections_id ON collections (id);
CREATE UNIQUE INDEX collections_name ON collections (name_key);

CREATE TABLE collection_assets (
    collection_n INTEGER NOT NULL REFERENCES collections (n) ON DELETE CASCADE,
    asset_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    PRIMARY KEY (collection_n, asset_n)
);
CREATE INDEX collection_assets_asset ON collection_assets (asset_n);

CREATE TABLE searches (
    n INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    query VARCHAR NOT NULL,
    sort VARCHAR NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX searches_name ON searches (name_key);

-- Every tag that was ever given, in its first spelling; those that nobody carries and that say nothing are not shown.
CREATE TABLE tag_names (
    tag_key VARCHAR NOT NULL PRIMARY KEY,
    tag VARCHAR NOT NULL,
    parent_key VARCHAR
);
CREATE TABLE tag_aliases (
    alias_key VARCHAR NOT NULL PRIMARY KEY,
    alias VARCHAR NOT NULL,
    tag_key VARCHAR NOT NULL
);
-- What a name finds beside the tag that it is: an alias its tag, a tag what lies under it. Made anew when a definition changes.
CREATE TABLE tag_reach (
    name_key VARCHAR NOT NULL,
    tag_key VARCHAR NOT NULL,
    PRIMARY KEY (name_key, tag_key)
);
INSERT INTO tag_names (tag_key, tag) SELECT tag_key, MIN(tag) FROM tags GROUP BY tag_key;
