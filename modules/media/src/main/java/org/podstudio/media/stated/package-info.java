/** What files say of their own size, and whether all of it is there. */
@NullMarked
package org.podstudio.media.stated;

import org.jspecify.annotations.NullMarked;
