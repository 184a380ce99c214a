/** Films and sounds in other containers and codecs: what is asked for becomes a plan, the plan a transfer of {@code media.av}. */
@NullMarked
package org.podstudio.media.transcode;

import org.jspecify.annotations.NullMarked;
