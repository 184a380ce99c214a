/** Projects: a folder, its database and their life cycle. */
@NullMarked
package org.podstudio.core.api.project;

import org.jspecify.annotations.NullMarked;
