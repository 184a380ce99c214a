/** The job that makes previews. */
@NullMarked
package org.podstudio.library.thumbnails;

import org.jspecify.annotations.NullMarked;
