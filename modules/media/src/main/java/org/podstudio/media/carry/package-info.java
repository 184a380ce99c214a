/** What travels with a picture from one format to another, and what must not. */
@NullMarked
package org.podstudio.media.carry;

import org.jspecify.annotations.NullMarked;
