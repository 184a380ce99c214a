/** The guides in a window of their own, opened where the user is; nothing of it needs a browser or a network. */
@NullMarked
package org.podstudio.ui.help;

import org.jspecify.annotations.NullMarked;
