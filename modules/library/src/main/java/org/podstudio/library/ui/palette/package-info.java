/** What of the open library the command palette finds. */
@NullMarked
package org.podstudio.library.ui.palette;

import org.jspecify.annotations.NullMarked;
