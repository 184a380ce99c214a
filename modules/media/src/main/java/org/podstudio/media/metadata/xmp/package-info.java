/** What XMP packets say about how a file came to be. */
@NullMarked
package org.podstudio.media.metadata.xmp;

import org.jspecify.annotations.NullMarked;
