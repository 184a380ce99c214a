/** What a plugin implements: job kinds, metadata readers, pack exporters. */
@NullMarked
package org.podstudio.core.spi;

import org.jspecify.annotations.NullMarked;
