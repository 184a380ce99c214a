/** The Smart Listener's dock: what is watched, what came in, what went wrong. */
@NullMarked
package org.podstudio.watcher.ui;

import org.jspecify.annotations.NullMarked;
