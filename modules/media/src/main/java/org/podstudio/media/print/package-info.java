/** What a picture will look like in print. */
@NullMarked
package org.podstudio.media.print;

import org.jspecify.annotations.NullMarked;
