/** Hints for who uses a part of the studio for the first time. */
@NullMarked
package org.podstudio.ui.hint;

import org.jspecify.annotations.NullMarked;
