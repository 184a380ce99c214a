/** The model catalogue and the folder with fetched models. */
@NullMarked
package org.podstudio.inference.models;

import org.jspecify.annotations.NullMarked;
