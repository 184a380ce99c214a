/** The model catalogue and the cache of fetched models. */
@NullMarked
package org.podstudio.core.api.model;

import org.jspecify.annotations.NullMarked;
