/** Pages of Markdown, as a reader sees them. */
@NullMarked
package org.podstudio.ui.text;

import org.jspecify.annotations.NullMarked;
