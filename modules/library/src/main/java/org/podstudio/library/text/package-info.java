/** Texts that others wrote. */
@NullMarked
package org.podstudio.library.text;

import org.jspecify.annotations.NullMarked;
