/** The manifest: how it is written, its JSON Schema, and the validator. */
@NullMarked
package org.podstudio.packbuilder.manifest;

import org.jspecify.annotations.NullMarked;
