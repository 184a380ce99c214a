/** The query language shared by the search box, the command line and whatever comes later. */
@NullMarked
package org.podstudio.core.api.query;

import org.jspecify.annotations.NullMarked;
