/** Films and sounds that are played in this process. */
@NullMarked
package org.podstudio.core.api.play;

import org.jspecify.annotations.NullMarked;
