/** Watched folders. */
@NullMarked
package org.podstudio.core.api.watch;

import org.jspecify.annotations.NullMarked;
