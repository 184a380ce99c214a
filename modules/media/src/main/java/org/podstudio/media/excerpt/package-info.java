/** Parts of files, for previews. */
@NullMarked
package org.podstudio.media.excerpt;

import org.jspecify.annotations.NullMarked;
