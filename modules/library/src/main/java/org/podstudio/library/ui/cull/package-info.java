/** Going through many assets and deciding: its keys, when the focus goes on by itself, and what leaves a filtered list. */
@NullMarked
package org.podstudio.library.ui.cull;

import org.jspecify.annotations.NullMarked;
