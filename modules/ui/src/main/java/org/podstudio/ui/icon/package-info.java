/** The one set of icons: outlined, tinted by token, sharp at every scale. */
@NullMarked
package org.podstudio.ui.icon;

import org.jspecify.annotations.NullMarked;
