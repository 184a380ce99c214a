/** Films whose pictures are made anew, part by part. */
@NullMarked
package org.podstudio.media.film;

import org.jspecify.annotations.NullMarked;
