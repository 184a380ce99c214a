/** Packs: planned, built, written as a ZIP and verified. No windows here; those are in {@code ….ui}. */
@NullMarked
package org.podstudio.packbuilder;

import org.jspecify.annotations.NullMarked;
