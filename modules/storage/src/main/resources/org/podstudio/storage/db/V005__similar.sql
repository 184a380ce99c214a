-- Fingerprints of pictures, relations between them, and vectors of prompts.
-- colours: 64 bytes, see core's Fingerprint.
CREATE TABLE fingerprints (
    asset_n INTEGER NOT NULL PRIMARY KEY REFERENCES assets (n) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    shape BIGINT NOT NULL,
    edges BIGINT NOT NULL,
    detail INTEGER NOT NULL,
    colours VARBINARY(64) NOT NULL
);

-- Pairs that the user says are no duplicates; a_n is less than b_n.
CREATE TABLE unrelated (
    a_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    b_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (a_n, b_n)
);
CREATE INDEX unrelated_b ON unrelated (b_n);

-- One vector a prompt, signed bytes, of which only the direction counts. A prompt that is read anew loses its vector.
CREATE TABLE meanings (
    asset_n INTEGER NOT NULL PRIMARY KEY REFERENCES assets (n) ON DELETE CASCADE,
    model VARCHAR(64) NOT NULL,
    vector VARBINARY(4096) NOT NULL
);
