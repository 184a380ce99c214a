/** The Smart Listener: watched folders whose complete files are imported. */
@NullMarked
package org.podstudio.watcher;

import org.jspecify.annotations.NullMarked;
