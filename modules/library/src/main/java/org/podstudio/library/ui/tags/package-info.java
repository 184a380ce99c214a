/** The window of all tags: what they are called, what else finds them, and under which one they lie. */
@NullMarked
package org.podstudio.library.ui.tags;

import org.jspecify.annotations.NullMarked;
