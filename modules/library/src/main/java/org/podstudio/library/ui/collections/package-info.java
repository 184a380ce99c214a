/** The collections dock: what the user has put together, and searches kept under names. */
@NullMarked
package org.podstudio.library.ui.collections;

import org.jspecify.annotations.NullMarked;
