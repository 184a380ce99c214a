/** Fingerprints, relations and meanings of assets. */
@NullMarked
package org.podstudio.storage.similar;

import org.jspecify.annotations.NullMarked;
