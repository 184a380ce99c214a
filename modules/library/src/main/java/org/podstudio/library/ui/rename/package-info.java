/** The dialog that gives many files new names by a pattern, with every name seen before. */
@NullMarked
package org.podstudio.library.ui.rename;

import org.jspecify.annotations.NullMarked;
