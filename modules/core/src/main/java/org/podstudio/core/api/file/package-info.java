/** Files of our own making: for the user's eyes only, durable where a folder can be synced, known by what they hold. */
@NullMarked
package org.podstudio.core.api.file;

import org.jspecify.annotations.NullMarked;
