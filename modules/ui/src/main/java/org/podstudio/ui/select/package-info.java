/** What the user has selected, for the windows and actions that work on it. */
@NullMarked
package org.podstudio.ui.select;

import org.jspecify.annotations.NullMarked;
