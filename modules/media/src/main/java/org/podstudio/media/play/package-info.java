/** Playing: a file's packets decoded as they fall due, pictures for the screen, sound for Java Sound. */
@NullMarked
package org.podstudio.media.play;

import org.jspecify.annotations.NullMarked;
