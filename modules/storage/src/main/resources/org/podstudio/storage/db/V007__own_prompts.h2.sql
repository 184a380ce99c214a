-- What the user says the prompt is, beside what the file says. Null: the file's counts; empty: there is none.
-- Each statement may have been run before a kill: H2 writes it down at once, and the version only after all of them.
ALTER TABLE asset_texts ADD COLUMN IF NOT EXISTS own_prompt CLOB;
ALTER TABLE asset_texts ADD COLUMN IF NOT EXISTS own_negative CLOB;
