/** What a media file is: its type, its facts, its pixels and what its generator wrote into it. */
@NullMarked
package org.podstudio.core.api.media;

import org.jspecify.annotations.NullMarked;
