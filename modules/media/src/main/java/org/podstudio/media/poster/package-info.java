/** Pictures of films: posters and strips of frames. */
@NullMarked
package org.podstudio.media.poster;

import org.jspecify.annotations.NullMarked;
