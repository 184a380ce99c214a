/** Which assets look alike or mean the same: fingerprints, duplicates, the search by meaning. */
@NullMarked
package org.podstudio.core.api.similar;

import org.jspecify.annotations.NullMarked;
