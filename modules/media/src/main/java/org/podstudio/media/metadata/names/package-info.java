/** Generators that are known by the names they give their files: a table that users can change. */
@NullMarked
package org.podstudio.media.metadata.names;

import org.jspecify.annotations.NullMarked;
