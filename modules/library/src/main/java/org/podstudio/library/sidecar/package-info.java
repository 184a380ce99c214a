/** XMP sidecars: what the user decided about an asset, in a file beside it that other programs read and write. */
@NullMarked
package org.podstudio.library.sidecar;

import org.jspecify.annotations.NullMarked;
