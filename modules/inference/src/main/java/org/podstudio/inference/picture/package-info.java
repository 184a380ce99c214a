/** What the operations on pictures share: the pixels that are worked on, and the memory that models take. */
@NullMarked
package org.podstudio.inference.picture;

import org.jspecify.annotations.NullMarked;
