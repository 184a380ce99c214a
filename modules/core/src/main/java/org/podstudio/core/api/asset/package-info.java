/** Assets of a project: the record, the store, curation and its history. */
@NullMarked
package org.podstudio.core.api.asset;

import org.jspecify.annotations.NullMarked;
