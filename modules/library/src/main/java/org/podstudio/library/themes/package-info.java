/** Decides the theme of what comes in, by the user's rules. */
@NullMarked
package org.podstudio.library.themes;

import org.jspecify.annotations.NullMarked;
