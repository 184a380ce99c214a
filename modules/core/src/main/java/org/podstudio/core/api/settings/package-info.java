/** The user folder and the user's settings. */
@NullMarked
package org.podstudio.core.api.settings;

import org.jspecify.annotations.NullMarked;
