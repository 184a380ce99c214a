/** The library window: grid, search, curation with keys, import and export by dragging. */
@NullMarked
package org.podstudio.library.ui;

import org.jspecify.annotations.NullMarked;
