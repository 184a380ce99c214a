/** Shared Swing of all windows: colours, type, threads, and the parts every window is made of. */
@NullMarked
package org.podstudio.ui;

import org.jspecify.annotations.NullMarked;
