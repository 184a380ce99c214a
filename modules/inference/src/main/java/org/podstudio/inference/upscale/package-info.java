/** Upscaling pictures: by a model tile by tile, and without one. */
@NullMarked
package org.podstudio.inference.upscale;

import org.jspecify.annotations.NullMarked;
