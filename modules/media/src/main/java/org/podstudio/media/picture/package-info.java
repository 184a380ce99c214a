/** Cuts, scales and converts pictures. */
@NullMarked
package org.podstudio.media.picture;

import org.jspecify.annotations.NullMarked;
