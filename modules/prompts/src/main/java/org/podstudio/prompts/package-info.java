/**
 * Prompt templates, prompt history and the optional language model. Empty for now; see {@code
 * docs/decisions/0006-prompts-and-server-later.md}.
 */
@NullMarked
package org.podstudio.prompts;

import org.jspecify.annotations.NullMarked;
