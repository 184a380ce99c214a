/** Pictures large: zoom and pan, what lies behind transparency, decoding ahead of the eye, full screen. */
@NullMarked
package org.podstudio.library.ui.loupe;

import org.jspecify.annotations.NullMarked;
