-- Words are split and folded by core's Words, so the tokenizer must cut at spaces only: "ascii" keeps everything above U+007F.
-- Contentless: the texts themselves lie in asset_texts.
CREATE VIRTUAL TABLE words USING fts5 (
    name, tags, notes, prompt, model, platform, negative,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);
