/** Finds files again that were moved or renamed outside the studio. */
@NullMarked
package org.podstudio.library.relink;

import org.jspecify.annotations.NullMarked;
