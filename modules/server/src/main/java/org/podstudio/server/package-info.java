/**
 * The REST API, its event stream and the web page. Empty for now; see {@code docs/decisions/0006-prompts-and-server-later.md}.
 */
@NullMarked
package org.podstudio.server;

import org.jspecify.annotations.NullMarked;
