-- One row per word; field as in WordField, position with a gap between texts, so that no phrase reaches across.
CREATE TABLE words (
    asset_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    field INTEGER NOT NULL,
    position INTEGER NOT NULL,
    word VARCHAR NOT NULL
);
CREATE INDEX words_word ON words (word, field, asset_n, position);
CREATE INDEX words_asset ON words (asset_n, field, position);
