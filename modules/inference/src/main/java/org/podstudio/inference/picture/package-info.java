/** What the operations on pictures share. */
@NullMarked
package org.podstudio.inference.picture;

import org.jspecify.annotations.NullMarked;
