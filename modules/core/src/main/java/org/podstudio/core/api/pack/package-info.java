/** Packs: what is asked for, what was built, and how it is verified. */
@NullMarked
package org.podstudio.core.api.pack;

import org.jspecify.annotations.NullMarked;
