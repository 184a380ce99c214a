/** Cuts sounds and films at both ends. */
@NullMarked
package org.podstudio.media.trim;

import org.jspecify.annotations.NullMarked;
