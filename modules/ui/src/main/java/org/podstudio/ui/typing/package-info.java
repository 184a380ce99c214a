/** What every text field of the studio can do. */
@NullMarked
package org.podstudio.ui.typing;

import org.jspecify.annotations.NullMarked;
