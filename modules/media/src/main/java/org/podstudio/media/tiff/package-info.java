/** Writes TIFF files. */
@NullMarked
package org.podstudio.media.tiff;

import org.jspecify.annotations.NullMarked;
