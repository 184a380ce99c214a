/** The history of decisions: what can be undone and done again, and the way to any point of it. */
@NullMarked
package org.podstudio.library.ui.history;

import org.jspecify.annotations.NullMarked;
