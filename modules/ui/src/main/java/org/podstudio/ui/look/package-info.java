/** How the windows look: the theme of high contrast, what the system asks for, the grey behind pictures. */
@NullMarked
package org.podstudio.ui.look;

import org.jspecify.annotations.NullMarked;
