/** Vectors of texts: all-MiniLM-L6-v2. */
@NullMarked
package org.podstudio.inference.meaning;

import org.jspecify.annotations.NullMarked;
