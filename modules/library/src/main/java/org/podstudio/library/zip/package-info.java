/** Reads ZIP archives that may be damaged or hostile, entry by entry. */
@NullMarked
package org.podstudio.library.zip;

import org.jspecify.annotations.NullMarked;
