/** Checking a pack folder or ZIP, ours, altered or foreign. */
@NullMarked
package org.podstudio.packbuilder.verify;

import org.jspecify.annotations.NullMarked;
