/** Thumbnails for painting: loaded away from the event dispatch thread, kept within a budget of bytes. */
@NullMarked
package org.podstudio.ui.thumb;

import org.jspecify.annotations.NullMarked;
