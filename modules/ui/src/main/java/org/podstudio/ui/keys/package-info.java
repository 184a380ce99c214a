/** Which keys do what: one map of all commands, that the user may change, and the window that shows it. */
@NullMarked
package org.podstudio.ui.keys;

import org.jspecify.annotations.NullMarked;
