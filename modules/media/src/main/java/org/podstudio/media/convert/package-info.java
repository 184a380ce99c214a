/** Converts files into another format of the same kind: pictures and sounds, each by a converter of its own. */
@NullMarked
package org.podstudio.media.convert;

import org.jspecify.annotations.NullMarked;
