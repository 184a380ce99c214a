/** Sounds in files: which writer and encoder make a result like its source, tags, progress over several runs. */
@NullMarked
package org.podstudio.media.sound;

import org.jspecify.annotations.NullMarked;
