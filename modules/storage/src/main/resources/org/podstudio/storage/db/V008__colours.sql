-- Colours of pictures. A row without colours: its pixels were looked at, and all of them are transparent.
-- names: of its colours, each once, in one order, with blanks between them. shades: red, green, blue and percent of up to five.
CREATE TABLE IF NOT EXISTS palettes (
    asset_n INTEGER NOT NULL PRIMARY KEY REFERENCES assets (n) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    names VARCHAR(100) NOT NULL,
    shades VARBINARY(20) NOT NULL
);
CREATE INDEX IF NOT EXISTS palettes_names ON palettes (names, asset_n);

-- The same, one row a colour, to be searched. name: null where a colour before it has the same. lab: OKLab in thousandths; cell: see storage's ColorCells.
CREATE TABLE IF NOT EXISTS colours (
    asset_n INTEGER NOT NULL REFERENCES assets (n) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name VARCHAR(8),
    cell INTEGER NOT NULL,
    lab_l INTEGER NOT NULL,
    lab_a INTEGER NOT NULL,
    lab_b INTEGER NOT NULL,
    PRIMARY KEY (asset_n, position)
);
CREATE INDEX IF NOT EXISTS colours_name ON colours (name, asset_n);
CREATE INDEX IF NOT EXISTS colours_cell ON colours (cell, lab_l, lab_a, lab_b, asset_n);
