/** Background removal: by a model, or by colour where the background is flat. */
@NullMarked
package org.podstudio.inference.background;

import org.jspecify.annotations.NullMarked;
