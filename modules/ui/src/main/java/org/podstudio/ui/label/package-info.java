/** The colour labels as the windows show them: their colours in each theme, and what the user calls them. */
@NullMarked
package org.podstudio.ui.label;

import org.jspecify.annotations.NullMarked;
