/** How things look in JSON. */
@NullMarked
package org.podstudio.cli.json;

import org.jspecify.annotations.NullMarked;
