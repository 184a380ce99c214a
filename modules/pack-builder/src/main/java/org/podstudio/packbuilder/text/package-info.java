/** The texts that go into a pack. */
@NullMarked
package org.podstudio.packbuilder.text;

import org.jspecify.annotations.NullMarked;
