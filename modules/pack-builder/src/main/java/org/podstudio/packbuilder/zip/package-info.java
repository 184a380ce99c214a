/** Writing and reading the ZIP of a pack. */
@NullMarked
package org.podstudio.packbuilder.zip;

import org.jspecify.annotations.NullMarked;
