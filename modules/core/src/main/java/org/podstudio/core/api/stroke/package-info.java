/** What a hand paints over a mask, as data. */
@NullMarked
package org.podstudio.core.api.stroke;

import org.jspecify.annotations.NullMarked;
