/** Content Credentials (C2PA): the boxes, their CBOR, and what a manifest says. Signatures are not verified. */
@NullMarked
package org.podstudio.media.metadata.c2pa;

import org.jspecify.annotations.NullMarked;
