/** Named chains of operations as data. */
@NullMarked
package org.podstudio.core.api.recipe;

import org.jspecify.annotations.NullMarked;
