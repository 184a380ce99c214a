/** About, licences and the log in the Help menu. */
@NullMarked
package org.podstudio.ui.about;

import org.jspecify.annotations.NullMarked;
