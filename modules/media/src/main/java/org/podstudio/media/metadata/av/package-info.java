/** Texts of sounds and films: one walker per container, each reading only the pieces that hold texts. */
@NullMarked
package org.podstudio.media.metadata.av;

import org.jspecify.annotations.NullMarked;
