/** Recipes: their files, checking them, and running them as one job. */
@NullMarked
package org.podstudio.jobs.recipes;

import org.jspecify.annotations.NullMarked;
