/** What a picture looks like, in a few bytes. */
@NullMarked
package org.podstudio.media.fingerprint;

import org.jspecify.annotations.NullMarked;
