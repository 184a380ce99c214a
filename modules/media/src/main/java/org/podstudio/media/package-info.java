/** FFmpeg and image files: read, write, probe, thumbnails, metadata readers. No Swing, no windows. */
@NullMarked
package org.podstudio.media;

import org.jspecify.annotations.NullMarked;
