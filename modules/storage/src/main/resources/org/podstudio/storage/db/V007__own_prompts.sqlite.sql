-- What the user says the prompt is, beside what the file says. Null: the file's counts; empty: there is none.
ALTER TABLE asset_texts ADD COLUMN own_prompt CLOB;
ALTER TABLE asset_texts ADD COLUMN own_negative CLOB;
